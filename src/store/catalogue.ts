import { type Texts, texts } from '../texts/texts.ts';
import type { RowKind } from './rows.ts';
import { ARRANGEMENTS } from './shapes/arrangement.ts';
import { CHATS } from './shapes/chat.ts';
import { CLAIMS } from './shapes/claim.ts';
import { DELIVERIES, SNOOZES } from './shapes/delivery.ts';
import { DRAFTS } from './shapes/draft.ts';
import { GAPS } from './shapes/gap.ts';
import { KNOWLEDGE } from './shapes/knowledge.ts';
import { ROSTER, type RosterRow } from './shapes/roster.ts';
import { SUMMARIES } from './shapes/summary.ts';
import { WRITES, type WriteRow } from './shapes/write.ts';

/** What one row is, for a person who has to decide about it; never what was said. */
type Tell<Row> = (row: Row) => string;

type Visit<Result> = <Row extends object>(kind: RowKind<Row>, tell: Tell<Row>) => Result;
type Entry = <Result>(visit: Visit<Result>) => Result;

/** Files by their names, and folders of files of one kind. */
const ENTRIES: ReadonlyMap<string, Entry> = new Map<string, Entry>([
  ['roster', (visit) => visit(ROSTER, tellRoster)],
  ['drafts', (visit) => visit(DRAFTS, ({ createdAt }) => said().draft(moment(createdAt)))],
  ['deliveries', (visit) => visit(DELIVERIES, ({ at }) => said().delivery(moment(at)))],
  ['snoozes', (visit) => visit(SNOOZES, ({ until }) => said().snooze(moment(until)))],
  ['arrangements', (visit) => visit(ARRANGEMENTS, ({ at }) => said().arrangement(at))],
  ['chats', (visit) => visit(CHATS, ({ at }) => said().chat(moment(at)))],
  ['gaps', (visit) => visit(GAPS, ({ at }) => said().gap(moment(at)))],
  ['knowledge', (visit) => visit(KNOWLEDGE, ({ steps }) => said().knowledge(steps[0]?.at ?? null))],
  ['summaries', (visit) => visit(SUMMARIES, ({ recordId }) => said().summary(recordId))],
  ['ledger', (visit) => visit(WRITES, tellWrite)],
  ['claims', (visit) => visit(CLAIMS, ({ at }) => said().claim(moment(at)))],
]);

/** Names of the files that are no folder's. */
export const SINGLE_FILES: readonly string[] = [...ENTRIES.keys()].filter(
  (name) => name !== 'ledger' && name !== 'claims',
);

/**
 * @param name of a file, as `Backing` has it, e.g. `roster` or `claims/12`
 * @returns what `visit` makes of the kind of its rows; null for a name that the store does not have
 */
export function visitKind<Result>(name: string, visit: Visit<Result>): Result | null {
  const [first = ''] = name.split('/');
  return ENTRIES.get(first)?.(visit) ?? null;
}

function said(): Texts['store']['rows'] {
  return texts().store.rows;
}

function tellWrite({ record }: WriteRow): string {
  const at = record.revisions.at(-1)?.at ?? record.created.at;
  return said().write(record.id, record.revisions.length, at);
}

function tellRoster(row: RosterRow): string {
  switch (row.type) {
    case 'member':
      return said().member(row.member.name, row.member.branch);
    case 'branch':
      return said().branch(row.branch.name);
    case 'awaited':
      return said().awaited(row.awaited.name, row.awaited.branch);
    case 'former':
      return said().former(row.former.member.name, row.former.member.branch);
    case 'appointment':
      return said().appointment(row.appointment.name, row.appointment.branch, row.appointment.at);
  }
}

/** In UTC, since whoever reads a store need not know the zone of those who use it. */
function moment(at: number): string | null {
  return Number.isFinite(at) && Math.abs(at) < 8e15 ? new Date(at).toISOString() : null;
}
