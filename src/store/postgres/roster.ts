import { UserError } from '../../core/errors.ts';
import type { RosterStore } from '../../core/ports.ts';
import type { Branch, Member } from '../../core/roster.ts';
import { ROSTER } from '../shapes/roster.ts';
import type { Database, Row } from './database.ts';
import { keep, noteChange } from './kept.ts';
import { mapInTurns, textOf } from './reading.ts';

/** Under this name changes of the roster are counted. */
export const ROSTER_CHANGES = 'roster';

/** Members that are written at a time. */
const PART = 5_000;

/**
 * The roster is read for every message: with 200,000 members that took a second and a half, so it is kept in memory until
 * somebody changes it. `bind` throws UserError for an unknown branch or a taken chat, as in every store.
 */
export function createRoster(database: Database): RosterStore {
  const kept = keep(database, ROSTER_CHANGES, async () => {
    const [members, branches] = await Promise.all([
      database.rows('SELECT content FROM members ORDER BY place'),
      database.rows('SELECT name, chat FROM branches ORDER BY place'),
    ]);
    return { members: await mapInTurns(members, memberOf), branches: branches.map(branchOf) };
  });
  return {
    members: async () => (await kept.get()).members,
    branches: async () => (await kept.get()).branches,
    async upsertMembers(given) {
      // Of two rows about one person the later one counts, and a statement takes a key once.
      const members = [...new Map(given.map((member) => [member.openId, member])).values()];
      const branches = [...new Set(given.map(({ branch }) => branch))].filter((name) => name !== '');
      await database.transact(async (queries) => {
        for (let from = 0; from < members.length; from += PART) {
          const some = members.slice(from, from + PART);
          await queries.rows(
            `INSERT INTO members (open_id, content) SELECT * FROM unnest($1::text[], $2::text[])
              ON CONFLICT (open_id) DO UPDATE SET content = excluded.content`,
            [some.map(({ openId }) => openId), some.map((member) => JSON.stringify(member))],
          );
        }
        await queries.rows(
          'INSERT INTO branches (name) SELECT * FROM unnest($1::text[]) ON CONFLICT (name) DO NOTHING',
          [branches],
        );
        await noteChange(queries, ROSTER_CHANGES);
      });
    },
    async bind(name, chatId) {
      await database.transact(async (queries) => {
        // Held until the end, so that two branches cannot take one chat at the same moment.
        const branches = await queries.rows('SELECT name, chat FROM branches ORDER BY name FOR UPDATE');
        if (!branches.some((row) => row.name === name))
          throw new UserError(`名册里没有“${name}”这个支部，请先导入名册。`);
        const owner = branches.find((row) => chatId !== null && row.chat === chatId && row.name !== name);
        if (owner !== undefined)
          throw new UserError(`这个群已经绑定“${textOf(owner, 'name')}”，请先解除，再绑定“${name}”。`);
        await queries.rows('UPDATE branches SET chat = $2 WHERE name = $1', [name, chatId]);
        await noteChange(queries, ROSTER_CHANGES);
      });
    },
  };
}

function memberOf(row: Row): Member {
  const found: unknown = { type: 'member', member: JSON.parse(textOf(row, 'content')) };
  if (!ROSTER.is(found) || found.type !== 'member')
    throw new Error('the store holds a member that cannot be read');
  return found.member;
}

function branchOf(row: Row): Branch {
  return { name: textOf(row, 'name'), chatId: row.chat === null ? null : textOf(row, 'chat') };
}
