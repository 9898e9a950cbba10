import { ContactsError, type Person } from '../../core/contacts.ts';
import type { Mention } from '../../core/message.ts';
import { type Block, type Reply, saying } from '../../core/reply.ts';
import type { Awaited } from '../../core/roster.ts';
import type { Directory } from '../../roster/directory.ts';
import { texts } from '../../texts/texts.ts';
import { type MatchingDesk, matchGroup } from './group.ts';
import { gather } from './house.ts';
import { type Arrived, arrivals, matchContacts, matchNames, ofGuests, type Unclear } from './match.ts';

export interface CheckingDesk extends MatchingDesk {
  readonly directory: Directory;
}

/**
 * `核对名册`: looks for the accounts of all who wait, by number and address and then in the groups of their branches, and
 * says who arrived, who is not clear and who still waits. Only its speaker sees the names.
 */
export async function checkRoster(desk: CheckingDesk): Promise<Reply> {
  const before = await desk.roster.awaited();
  const said = texts().members.matching;
  if (before.length === 0) return onlyForYou(said.allMatched, [text(said.nothingToDo)]);
  const byContact = await checkContacts(before, desk);
  const unclear = [...byContact.unclear];
  const arrived = [...byContact.arrived];
  const closed: string[] = [];
  for (const { name, chatId } of desk.directory.branches) {
    const matched = chatId === null ? null : await matchGroup(name, chatId, desk);
    if (chatId !== null && matched === null) closed.push(name);
    arrived.push(...(matched?.arrived ?? []));
    unclear.push(...(matched?.unclear ?? []));
  }
  const waiting = await desk.roster.awaited();
  return onlyForYou(said.title, [
    ...list(
      said.arrived(arrived.length),
      arrived.map(({ who }) => named(who)),
    ),
    ...list(
      said.unclear,
      unclear.map(({ who, why }) => said.unclearOne(named(who), why)),
    ),
    ...list(said.waiting(waiting.length), waiting.map(named)),
    ...(closed.length > 0 ? [note(said.closed(closed))] : []),
    ...byContact.notes.map(note),
    ...(waiting.length > 0 ? [note(said.howTo)] : []),
    { kind: 'buttons', buttons: [saying(said.again, '核对名册')] },
  ]);
}

/**
 * `核对名册 @张三` in the group of a branch: this account is the one who waits under that name.
 * @param branch of the group
 * @param chatId the group
 */
export async function matchMentioned(
  mentions: readonly Mention[],
  branch: string | null,
  chatId: string,
  desk: CheckingDesk,
): Promise<Reply> {
  const said = texts().members.matching;
  if (branch === null) return onlyForYou(said.unbound, [text(said.bindFirst)]);
  const [awaited, members] = [await desk.roster.awaited(), await desk.roster.members()];
  const ids = new Set(mentions.map(({ openId }) => openId));
  const known = new Set(members.map(({ openId }) => openId));
  const { house, guests } = gather(await peopleOf(chatId, mentions, desk), desk.speaker.openId, known);
  const pointedAt = (people: readonly Person[]) => people.filter(({ openId }) => ids.has(openId));
  const byName = matchNames(branch, pointedAt(house), awaited, members);
  const here = awaited.filter((one) => one.branch === branch);
  const { arrived } = byName;
  const unclear = [...byName.unclear, ...ofGuests(byName, pointedAt(guests), here, known)];
  if (arrived.length > 0) await desk.roster.change(arrivals(arrived));
  const done = new Set(arrived.map(({ openId }) => openId));
  const others = mentions.filter(({ openId }) => !done.has(openId));
  return onlyForYou(said.title, [
    ...list(
      said.arrived(arrived.length),
      arrived.map(({ who }) => named(who)),
    ),
    ...list(
      said.unclearMentioned,
      unclear.map(({ who, why }) => said.unclearOne(named(who), why)),
    ),
    ...list(
      said.notWaiting(branch),
      others.filter(({ name }) => !unclear.some(({ who }) => who.name === name)).map(({ name }) => name),
    ),
  ]);
}

/** The people of the group, for their organisations; who is pointed at alone where the platform does not tell them. */
async function peopleOf(
  chatId: string,
  mentions: readonly Mention[],
  { contacts }: CheckingDesk,
): Promise<readonly Person[]> {
  try {
    const people = await contacts.inGroup(chatId);
    const there = new Set(people.map(({ openId }) => openId));
    return [...people, ...mentions.filter(({ openId }) => !there.has(openId))];
  } catch (error) {
    if (error instanceof ContactsError) return mentions;
    throw error;
  }
}

interface ByContact {
  readonly arrived: readonly Arrived[];
  readonly unclear: readonly Unclear[];
  readonly notes: readonly string[];
}

async function checkContacts(
  awaited: readonly Awaited[],
  { roster, contacts }: CheckingDesk,
): Promise<ByContact> {
  const mobiles = awaited.flatMap(({ mobile }) => mobile ?? []);
  const emails = awaited.flatMap(({ email }) => email ?? []);
  if (mobiles.length + emails.length === 0) return { arrived: [], unclear: [], notes: [] };
  try {
    const matched = matchContacts(await contacts.find({ mobiles, emails }), awaited, await roster.members());
    if (matched.arrived.length > 0) await roster.change(arrivals(matched.arrived));
    return { ...matched, notes: [] };
  } catch (error) {
    if (!(error instanceof ContactsError)) throw error;
    return { arrived: [], unclear: [], notes: [whyNot(error)] };
  }
}

function whyNot({ reason, grantUrl }: ContactsError): string {
  const said = texts().members.matching;
  return reason === 'other' ? said.noAnswer : said.noScope(grantUrl);
}

/** So many names fit on a phone; the rest is counted. */
const MOST_NAMES = 30;

function list(title: string, items: readonly string[]): readonly Block[] {
  if (items.length === 0) return [];
  const said = texts().members.matching;
  const more = items.length - MOST_NAMES;
  const shown = items.slice(0, MOST_NAMES);
  return [text(said.heading(title)), { kind: 'list', items: more > 0 ? [...shown, said.more(more)] : shown }];
}

function named({ branch, name }: Awaited): string {
  return `${branch} ${name}`.trim();
}

function text(words: string): Block {
  return { kind: 'text', text: words };
}

function note(words: string): Block {
  return { kind: 'note', text: words };
}

function onlyForYou(title: string, blocks: readonly Block[]): Reply {
  return { title, blocks, audience: 'sender', groupHint: texts().members.matching.whispered };
}
