import { showDate } from '../calendar/day.ts';
import { type Period, periodOf } from '../calendar/period.ts';
import { localDate } from '../calendar/zone.ts';
import type { Duty } from '../core/duty.ts';
import { UserError } from '../core/errors.ts';
import type { LedgerRecord } from '../core/record.ts';
import type { Block, Reply } from '../core/reply.ts';
import { may } from '../roster/permissions.ts';
import type { EntryContext } from './context.ts';
import { REFUSAL } from './enter.ts';

export interface OverviewQuery {
  readonly branch: string | null;
  /** An obligation id, or null for all. */
  readonly kind: string | null;
  /** null for the quarter of today. */
  readonly period: Period | null;
}

/**
 * 台账: what is recorded for a branch in a period. Talks of others are only counted, and nobody is named by them;
 * one's own are listed in private.
 * @throws UserError when the speaker may not see the branch
 */
export async function periodOverview(query: OverviewQuery, context: EntryContext): Promise<Reply> {
  const { branch } = query;
  const on = { branch, group: null, duty: null, createdBy: null, parties: [] };
  if (branch === null || !may(context.speaker, 'view', on, context.chatType)) throw new UserError(REFUSAL);
  const today = localDate(context.now, context.zone);
  const period = query.period ?? periodOf('quarter', today);
  const found = await context.ledger.find({ branch, from: period.start, to: period.end });
  const wanted = context.duties.filter((duty) => query.kind === null || duty.id === query.kind);
  const blocks = wanted.flatMap((duty) => dutyBlocks(duty, found, today, context));
  return {
    title: `${branch} ${period.label}台账`,
    ...(query.kind !== null && wanted.some((duty) => duty.place === 'private')
      ? { audience: 'sender' as const }
      : {}),
    blocks: blocks.length > 0 ? blocks : [{ kind: 'text', text: '这段时间还没有登记。' }],
  };
}

function dutyBlocks(
  duty: Duty,
  found: readonly LedgerRecord[],
  today: string,
  context: EntryContext,
): readonly Block[] {
  const records = found.filter((record) => record.kind === duty.id && record.status !== 'void');
  if (records.length === 0) return [];
  const held = records.filter((record) => record.status === 'held');
  const listed = duty.place === 'private' ? ownInPrivate(records, context) : records;
  return [
    { kind: 'fields', rows: [{ label: duty.name, value: `${held.length}次` }] },
    ...(listed.length > 0
      ? [{ kind: 'list' as const, items: listed.map((record) => line(record, today)) }]
      : []),
  ];
}

function ownInPrivate(records: readonly LedgerRecord[], context: EntryContext): readonly LedgerRecord[] {
  if (context.chatType === 'group') return [];
  return records.filter((record) => record.parties.includes(context.speaker.openId));
}

function line(record: LedgerRecord, today: string): string {
  const parts = [
    record.date === null ? '' : showDate(record.date, { today }),
    record.group ?? '',
    record.topic ?? record.agenda[0] ?? record.place ?? '',
    record.expected !== null && record.present !== null ? `应到${record.expected}实到${record.present}` : '',
    record.talk?.with ? `谈话对象：${record.talk.with}` : '',
    record.status === 'planned' ? '计划' : '',
    record.late ? '补记' : '',
    `#${record.id}`,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
