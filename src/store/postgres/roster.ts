import { UserError } from '../../core/errors.ts';
import type { Branch, Member, RosterStore } from '../../core/roster.ts';
import { texts } from '../../texts/texts.ts';
import { ROSTER, type RosterRow, type SideRow } from '../shapes/roster.ts';
import type { Database, Row } from './database.ts';
import { keep, noteChange } from './kept.ts';
import { contentOf, mapInTurns, textOf } from './reading.ts';
import { changeRoster, ROSTER_CHANGES } from './roster-change.ts';

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
  const sideRows = async (type: SideRow['type']): Promise<readonly RosterRow[]> => {
    const rows = await database.rows('SELECT content FROM roster_rows WHERE type = $1 ORDER BY number', [
      type,
    ]);
    return rows.map((row) => contentOf(row, ROSTER));
  };
  return {
    members: async () => (await kept.get()).members,
    branches: async () => (await kept.get()).branches,
    async upsertMembers(members) {
      await database.transact((queries) => changeRoster({ members }, queries));
    },
    change: (change) => database.transact((queries) => changeRoster(change, queries)),
    awaited: async () =>
      (await sideRows('awaited')).flatMap((row) => (row.type === 'awaited' ? row.awaited : [])),
    former: async () =>
      (await sideRows('former')).flatMap((row) => (row.type === 'former' ? row.former : [])),
    appointments: async () =>
      (await sideRows('appointment')).flatMap((row) => (row.type === 'appointment' ? row.appointment : [])),
    async bind(name, chatId) {
      await database.transact(async (queries) => {
        // Held until the end, so that two branches cannot take one chat at the same moment.
        const branches = await queries.rows('SELECT name, chat FROM branches ORDER BY name FOR UPDATE');
        if (!branches.some((row) => row.name === name))
          throw new UserError(texts().store.roster.unknownBranch(name));
        const owner = branches.find((row) => chatId !== null && row.chat === chatId && row.name !== name);
        if (owner !== undefined)
          throw new UserError(texts().store.roster.takenChat(textOf(owner, 'name'), name));
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
