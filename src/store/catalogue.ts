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

/** What one row is, in Chinese, for a person who has to decide about it; never what was said. */
type Tell<Row> = (row: Row) => string;

type Visit<Result> = <Row extends object>(kind: RowKind<Row>, tell: Tell<Row>) => Result;
type Entry = <Result>(visit: Visit<Result>) => Result;

/** Files by their names, and folders of files of one kind. */
const ENTRIES: ReadonlyMap<string, Entry> = new Map<string, Entry>([
  ['roster', (visit) => visit(ROSTER, tellRoster)],
  ['drafts', (visit) => visit(DRAFTS, ({ createdAt }) => `没填完的登记，${moment(createdAt)}`)],
  ['deliveries', (visit) => visit(DELIVERIES, ({ at }) => `发过的提醒，${moment(at)}`)],
  ['snoozes', (visit) => visit(SNOOZES, ({ until }) => `推迟的提醒，到${moment(until)}`)],
  ['arrangements', (visit) => visit(ARRANGEMENTS, ({ at }) => `请假、暂停、截止日一类的安排，${at}`)],
  ['chats', (visit) => visit(CHATS, ({ at }) => `关闭的聊天，${moment(at)}`)],
  ['gaps', (visit) => visit(GAPS, ({ at }) => `没答上的问题，${moment(at)}`)],
  [
    'knowledge',
    (visit) => visit(KNOWLEDGE, ({ steps }) => `收进的文件或问答，${steps[0]?.at ?? '时间不明'}`),
  ],
  ['summaries', (visit) => visit(SUMMARIES, ({ recordId }) => `#${recordId} 的谈话概要`)],
  ['ledger', (visit) => visit(WRITES, tellWrite)],
  ['claims', (visit) => visit(CLAIMS, ({ at }) => `收到的消息，${moment(at)}`)],
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

function tellWrite({ record }: WriteRow): string {
  const at = record.revisions.at(-1)?.at ?? record.created.at;
  const what = record.revisions.length === 0 ? '登记' : `第${record.revisions.length}次修改`;
  return `#${record.id}，${what}于${at}`;
}

function tellRoster(row: RosterRow): string {
  switch (row.type) {
    case 'member':
      return `${row.member.name}（${row.member.branch}）`;
    case 'branch':
      return `支部：${row.branch.name}`;
    case 'awaited':
      return `等待对上账号：${row.awaited.name}（${row.awaited.branch}）`;
    case 'former':
      return `已离开：${row.former.member.name}（${row.former.member.branch}）`;
    case 'appointment':
      return `任免：${row.appointment.name}（${row.appointment.branch}），${row.appointment.at}`;
  }
}

/** In UTC, since whoever reads a store need not know the zone of those who use it. */
function moment(at: number): string {
  return Number.isFinite(at) && Math.abs(at) < 8e15 ? new Date(at).toISOString() : '时间不明';
}
