import { UserError } from '../core/errors.ts';
import type { Branch, Member, RosterChange, RosterStore } from '../core/roster.ts';
import { texts } from '../texts/texts.ts';
import type { Cabinet } from './cabinet.ts';
import type { DraftRows, Rows } from './rows.ts';
import { awaitedKey, branchKey, formerKey, memberKey, ROSTER, type RosterRow } from './shapes/roster.ts';

/** @throws SetupError when the file cannot be used. `bind` throws UserError for an unknown branch or a taken chat. */
export async function openRoster(cabinet: Cabinet): Promise<RosterStore> {
  const shelf = await cabinet.open('roster', ROSTER);
  let read = listsOf(shelf.rows);

  /** The same lists until something is written: every message asks for them. */
  function lists(): Lists {
    if (read.rows !== shelf.rows) read = listsOf(shelf.rows);
    return read;
  }

  const rows = (): RosterRow[] => [...shelf.rows.values()];
  return {
    members: async () => lists().members,
    branches: async () => lists().branches,
    awaited: async () => rows().flatMap((row) => (row.type === 'awaited' ? row.awaited : [])),
    former: async () => rows().flatMap((row) => (row.type === 'former' ? row.former : [])),
    appointments: async () => rows().flatMap((row) => (row.type === 'appointment' ? row.appointment : [])),
    async upsertMembers(members) {
      const change = { members: structuredClone(members) };
      await shelf.change((draft) => carryOut(change, draft));
    },
    async change(change) {
      const copy = structuredClone(change);
      return shelf.change((draft) => carryOut(copy, draft));
    },
    async bind(name, chatId) {
      await shelf.change((draft) => {
        if (!draft.has(branchKey(name))) throw new UserError(texts().store.roster.unknownBranch(name));
        const owner = branchesIn(draft.values()).find((branch) => branch.chatId === chatId);
        if (chatId !== null && owner !== undefined && owner.name !== name)
          throw new UserError(texts().store.roster.takenChat(owner.name, name));
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

function carryOut(change: RosterChange, draft: DraftRows<RosterRow>): boolean {
  const { members = [], awaited = [], arrived = [], left = [], appointment } = change;
  if (appointment !== undefined) {
    const made = [...draft.values()].filter(({ type }) => type === 'appointment').length;
    if (made !== appointment.after) return false;
    const row: RosterRow = { type: 'appointment', appointment: appointment.made };
    draft.set(ROSTER.key(row), row);
  }
  for (const former of left) {
    draft.delete(memberKey(former.member.openId));
    draft.set(formerKey(former.member.openId), { type: 'former', former });
  }
  for (const id of arrived) draft.delete(awaitedKey(id));
  for (const member of members) {
    draft.delete(formerKey(member.openId));
    draft.set(memberKey(member.openId), { type: 'member', member });
    addBranch(member, draft);
  }
  for (const one of awaited) {
    draft.set(awaitedKey(one.id), { type: 'awaited', awaited: one });
    addBranch(one, draft);
  }
  return true;
}

function addBranch({ branch }: Pick<Member, 'branch'>, draft: DraftRows<RosterRow>): void {
  if (branch === '' || draft.has(branchKey(branch))) return;
  draft.set(branchKey(branch), { type: 'branch', branch: { name: branch, chatId: null } });
}
