import type { Incoming } from '../../../src/core/message.ts';
import { SUMMARY } from './books.ts';
import { type Hall, inGroup, type Place, privately, type Sent, snapshot } from './hall.ts';
import { type Actor, idOf, OWN_GROUP } from './people.ts';
import { isRefusal } from './refusals.ts';
import { wordsOf } from './words.ts';

/** Where somebody may do something: 都 in private and in the group, 私 in private only, 群 in the group only, – nowhere. */
export type Where = '都' | '私' | '群' | '–';

/** The columns of the tables, as interfaces.md 8 has them; a column with one role stands apart where it differs. */
export const COLUMNS: readonly (readonly Actor[])[] = [
  ['党员', '预备党员'],
  ['党小组长'],
  ['委员', '宣传委员'],
  ['纪检委员'],
  ['组织委员', '副书记'],
  ['书记'],
  ['管理员'],
  ['名册外'],
];

/** Rows that are alike. */
export const EVERYONE = '都 都 都 都 都 都 都 都';
export const MEMBERS = '都 都 都 都 都 都 都 –';
export const LEADERS = '– 都 都 都 都 都 都 –';
export const COMMITTEE = '– – 都 都 都 都 都 –';
export const ADMINISTRATOR = '– – – – – – 都 –';
export const NOBODY = '– – – – – – – –';
export const IN_PRIVATE = '私 私 私 私 私 私 私 –';

const MARKS: readonly Where[] = ['都', '私', '群', '–'];

/** @returns whether a row names a place for each column */
export function isWhole(may: string): boolean {
  const where = may.split(' ');
  return where.length === COLUMNS.length && where.every((mark) => MARKS.some((one) => one === mark));
}

/** Somebody, somewhere, and whether they may there. */
export interface Cell {
  readonly actor: Actor;
  readonly mark: string;
  readonly place: Place;
  readonly allowed: boolean;
}

const PLACES: readonly { readonly mark: string; place(actor: Actor): Place }[] = [
  { mark: '私', place: (actor) => privately(idOf(actor)) },
  { mark: '群', place: () => inGroup(OWN_GROUP) },
];

/** @param may a mark for each column, joined by blanks */
export function cellsOf(may: string): readonly Cell[] {
  const where = may.split(' ');
  return COLUMNS.flatMap((actors, column) =>
    actors.flatMap((actor) =>
      PLACES.map(({ mark, place }) => {
        const here = where[column] ?? '';
        return { actor, mark, place: place(actor), allowed: here === '都' || here === mark };
      }),
    ),
  );
}

interface Room {
  readonly hall: Hall;
  /** What the store holds. */
  readonly state: string;
}

/** What may never be read in a group, whoever asks: a summary, and why somebody is away. */
const NEVER_IN_GROUP = [SUMMARY, '机密病假'];
const SECRET = /机密|是我这边出了问题/;

/** Tries cells one after the other. @param open a hall in which nobody has tried anything */
export function createJudge(open: (actor: Actor) => Promise<Hall>) {
  /** A room in which something was refused is as it was, and serves for the next cell of the same person. */
  const rooms = new Map<Actor, Room>();

  async function roomOf(actor: Actor): Promise<Room> {
    const known = rooms.get(actor);
    rooms.delete(actor);
    if (known !== undefined) return known;
    const hall = await open(actor);
    return { hall, state: await stateOf(hall) };
  }

  /**
   * @param incoming what the actor says or presses
   * @param writes whether it changes something where it is allowed
   * @returns what is wrong with how it came out, or null: allowed and refused as it should be, and what was refused
   *   changed nothing and told nothing
   */
  return async function wrongIn(
    incoming: Incoming,
    { actor, place, allowed }: Cell,
    writes: boolean,
  ): Promise<string | null> {
    const { hall, state } = await roomOf(actor);
    await hall.accept(incoming);
    const sent = hall.taken();
    const changed = (await stateOf(hall)) !== state;
    const words = sent.map(({ reply }) => wordsOf(reply)).join('\n');
    if (hall.log.length > 0) return `logged ${JSON.stringify(hall.log)} ${String(hall.log[0]?.fields.err)}`;
    if (NEVER_IN_GROUP.some((secret) => inTheGroup(sent, place).includes(secret)))
      return `told the group: ${words}`;
    const refused = sent.length > 0 && sent.every(({ reply }) => isRefusal(reply));
    if (refused === allowed) return `${allowed ? 'refused' : 'not refused'}: ${words}`;
    if (refused && (changed || SECRET.test(words)))
      return `refused, and still ${changed ? 'changed' : words}`;
    if (refused) rooms.set(actor, { hall, state });
    return allowed && writes && !changed ? `changed nothing: ${words}` : null;
  };
}

async function stateOf({ store }: Hall): Promise<string> {
  return JSON.stringify(await snapshot(store));
}

function inTheGroup(sent: readonly Sent[], { chatType }: Place): string {
  const isInGroup = ({ to, reply }: Sent): boolean =>
    to === 'the pressed card'
      ? chatType === 'group'
      : to.kind === 'message' && to.chatId === OWN_GROUP && reply.audience !== 'sender';
  return sent
    .filter(isInGroup)
    .map(({ reply }) => wordsOf(reply))
    .join('\n');
}
