import type { Member, RosterChange } from '../../core/roster.ts';
import { awaitedKey, formerKey, ROSTER, type SideRow } from '../shapes/roster.ts';
import type { Queries } from './database.ts';
import { noteChange } from './kept.ts';

/** Under this name changes of the roster are counted. */
export const ROSTER_CHANGES = 'roster';

/** Rows that are written at a time. */
const PART = 5_000;

/**
 * Carries out a change of the roster within a transaction.
 * @returns false when another appointment came in between; then nothing was written
 */
export async function changeRoster(change: RosterChange, queries: Queries): Promise<boolean> {
  const { members = [], awaited = [], arrived = [], left = [], appointment } = change;
  if (appointment !== undefined && !(await appoint(appointment, queries))) return false;
  await drop('members', 'open_id', openIdsOf(left.map(({ member }) => member)), queries);
  await drop(
    'roster_rows',
    'key',
    [...arrived.map(awaitedKey), ...openIdsOf(members).map(formerKey)],
    queries,
  );
  await putMembers(members, queries);
  await putRows(
    [
      ...left.map((former): SideRow => ({ type: 'former', former })),
      ...awaited.map((one): SideRow => ({ type: 'awaited', awaited: one })),
    ],
    queries,
  );
  await addBranches([...members, ...awaited], queries);
  await noteChange(queries, ROSTER_CHANGES);
  return true;
}

/** The number of those before it is unique: of two at once, one finds it taken. */
async function appoint(
  { made, after }: NonNullable<RosterChange['appointment']>,
  queries: Queries,
): Promise<boolean> {
  const row: SideRow = { type: 'appointment', appointment: made };
  const written = await queries.rows(
    `INSERT INTO roster_rows (key, type, appointment, content) SELECT $1::text, 'appointment', $2::bigint, $3::text
      WHERE (SELECT count(*) FROM roster_rows WHERE type = 'appointment') = $2::bigint
      ON CONFLICT DO NOTHING RETURNING key`,
    [ROSTER.key(row), after, JSON.stringify(row)],
  );
  return written.length === 1;
}

/** @param table and `column` are names written in this file */
async function drop(table: string, column: string, keys: readonly string[], queries: Queries): Promise<void> {
  if (keys.length > 0) await queries.rows(`DELETE FROM ${table} WHERE ${column} = ANY($1::text[])`, [keys]);
}

async function putMembers(given: readonly Member[], queries: Queries): Promise<void> {
  // Of two rows about one person the later one counts, and a statement takes a key once.
  const members = [...new Map(given.map((member) => [member.openId, member])).values()];
  for (const part of inParts(members))
    await queries.rows(
      `INSERT INTO members (open_id, content) SELECT * FROM unnest($1::text[], $2::text[])
        ON CONFLICT (open_id) DO UPDATE SET content = excluded.content`,
      [openIdsOf(part), part.map((member) => JSON.stringify(member))],
    );
}

async function putRows(rows: readonly SideRow[], queries: Queries): Promise<void> {
  for (const part of inParts(rows))
    await queries.rows(
      `INSERT INTO roster_rows (key, type, content) SELECT * FROM unnest($1::text[], $2::text[], $3::text[])
        ON CONFLICT (key) DO UPDATE SET content = excluded.content`,
      [part.map(ROSTER.key), part.map(({ type }) => type), part.map((row) => JSON.stringify(row))],
    );
}

async function addBranches(people: readonly Pick<Member, 'branch'>[], queries: Queries): Promise<void> {
  const names = new Set(people.map(({ branch }) => branch).filter((name) => name !== ''));
  await queries.rows(
    'INSERT INTO branches (name) SELECT * FROM unnest($1::text[]) ON CONFLICT (name) DO NOTHING',
    [[...names]],
  );
}

function openIdsOf(members: readonly Member[]): string[] {
  return members.map(({ openId }) => openId);
}

function* inParts<One>(all: readonly One[]): Generator<readonly One[]> {
  for (let from = 0; from < all.length; from += PART) yield all.slice(from, from + PART);
}
