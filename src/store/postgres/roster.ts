import { UserError } from '../../core/errors.ts';
import type { RosterStore } from '../../core/ports.ts';
import type { Member } from '../../core/roster.ts';
import { ROSTER } from '../shapes/roster.ts';
import type { Database, Row } from './database.ts';
import { textOf } from './reading.ts';

/** `bind` throws UserError for an unknown branch or a taken chat, as in every store. */
export function createRoster(database: Database): RosterStore {
  // All members are read for every message and page, and hardly any of them has changed since the last time.
  let read: ReadonlyMap<string, Member> = new Map();
  return {
    async members() {
      const rows = await database.rows('SELECT content FROM members ORDER BY place');
      const known = read;
      const members = rows.map((row) => {
        const content = textOf(row, 'content');
        return [content, known.get(content) ?? memberOf(row)] as const;
      });
      read = new Map(members);
      return members.map(([, member]) => member);
    },
    async branches() {
      const rows = await database.rows('SELECT name, chat FROM branches ORDER BY place');
      return rows.map((row) => ({
        name: textOf(row, 'name'),
        chatId: row.chat === null ? null : textOf(row, 'chat'),
      }));
    },
    async upsertMembers(members) {
      await database.transact(async (queries) => {
        for (const member of members) {
          await queries.rows(
            'INSERT INTO members (open_id, content) VALUES ($1, $2) ON CONFLICT (open_id) DO UPDATE SET content = $2',
            [member.openId, JSON.stringify(member)],
          );
          if (member.branch !== '')
            await queries.rows('INSERT INTO branches (name) VALUES ($1) ON CONFLICT (name) DO NOTHING', [
              member.branch,
            ]);
        }
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
