import { UserError } from '../core/errors.ts';
import type { RosterStore } from '../core/ports.ts';
import type { Branch, Member } from '../core/roster.ts';
import type { Cabinet } from './cabinet.ts';
import type { DraftRows, Rows } from './rows.ts';
import { branchKey, memberKey, ROSTER, type RosterRow } from './shapes/roster.ts';

/** @throws SetupError when the file cannot be used. `bind` throws UserError for an unknown branch or a taken chat. */
export async function openRoster(cabinet: Cabinet): Promise<RosterStore> {
  const shelf = await cabinet.open('roster', ROSTER);
  let read = listsOf(shelf.rows);

  /** The same lists until something is written: every message asks for them. */
  function lists(): Lists {
    if (read.rows !== shelf.rows) read = listsOf(shelf.rows);
    return read;
  }

  return {
    async members() {
      return lists().members;
    },
    async branches() {
      return lists().branches;
    },
    async upsertMembers(members) {
      const copies = structuredClone(members);
      await shelf.change((draft) => {
        for (const member of copies) upsert(draft, member);
      });
    },
    async bind(name, chatId) {
      await shelf.change((draft) => {
        if (!draft.has(branchKey(name))) throw new UserError(`名册里没有“${name}”这个支部，请先导入名册。`);
        const owner = branchesIn(draft.values()).find((branch) => branch.chatId === chatId);
        if (chatId !== null && owner !== undefined && owner.name !== name)
          throw new UserError(`这个群已经绑定“${owner.name}”，请先解除，再绑定“${name}”。`);
        draft.set(branchKey(name), { type: 'branch', branch: { name, chatId } });
      });
    },
  };
}

interface Lists {
  readonly rows: Rows<RosterRow>;
  readonly members: readonly Member[];
  readonly branches: readonly Branch[];
}

function listsOf(rows: Rows<RosterRow>): Lists {
  const members = [...rows.values()].flatMap((row) => (row.type === 'member' ? row.member : []));
  return { rows, members, branches: branchesIn(rows.values()) };
}

function branchesIn(rows: Iterable<RosterRow>): readonly Branch[] {
  return [...rows].flatMap((row) => (row.type === 'branch' ? row.branch : []));
}

function upsert(draft: DraftRows<RosterRow>, member: Member): void {
  draft.set(memberKey(member.openId), { type: 'member', member });
  const { branch } = member;
  if (branch === '' || draft.has(branchKey(branch))) return;
  draft.set(branchKey(branch), { type: 'branch', branch: { name: branch, chatId: null } });
}
