import type { Clock } from '../core/ports.ts';
import type { Api, Person } from './client.ts';

const DAY = 24 * 60 * 60_000;

/** Lists of group members, each fetched at most once a day: calls to the platform are counted and paid by the month. */
export function createMembers(
  api: Pick<Api, 'members'>,
  clock: Clock,
): (chatId: string) => Promise<readonly Person[]> {
  const lists = new Map<string, { readonly at: number; readonly people: Promise<readonly Person[]> }>();
  return (chatId) => {
    const cached = lists.get(chatId);
    if (cached !== undefined && clock.now() - cached.at < DAY) return cached.people;
    const people = api.members(chatId);
    lists.set(chatId, { at: clock.now(), people });
    people.catch(() => lists.delete(chatId));
    return people;
  };
}
