import { showDate } from '../calendar/day.ts';
import { type Period, periodOf } from '../calendar/period.ts';
import { localDate } from '../calendar/zone.ts';
import type { Duty } from '../core/duty.ts';
import { UserError } from '../core/errors.ts';
import type { LedgerRecord } from '../core/record.ts';
import type { Block, Reply } from '../core/reply.ts';
import { isEntered } from '../obligations/entered.ts';
import type { OwnNumberStanding } from '../obligations/own-number-standing.ts';
import { may } from '../roster/permissions.ts';
import { texts } from '../texts/texts.ts';
import { branchesOverview, seesAllBranches } from './branches.ts';
import type { EntryContext } from './context.ts';
import { noRight } from './enter.ts';
import { type Grounds, ownNumberBlocks, ownNumbersOf } from './own-numbers.ts';
import { monthsChart } from './picture.ts';

export interface OverviewQuery {
  readonly branch: string | null;
  /** An obligation id, or null for all. */
  readonly kind: string | null;
  /** null for the quarter of today. */
  readonly period: Period | null;
}

/**
 * 台账: what is recorded for a branch in a period. Talks are told in private only: one's own, and to the committee how
 * many there were. A longer period is drawn by its months; a duty that only the organisation itself counts is told
 * against that number where the period is the one to look for it in, or it is asked for. Without a branch, all of them for who may see them.
 * @throws UserError when the speaker may not see the branch
 */
export async function periodOverview(
  query: OverviewQuery,
  grounds: Grounds,
  context: EntryContext,
): Promise<Reply> {
  const { branch } = query;
  if (branch === null && seesAllBranches(context)) return branchesOverview(query.period, context);
  const on = { branch, group: null, duty: null, createdBy: null, parties: [] };
  if (branch === null || !may(context.speaker, 'view', on, context.chatType)) throw new UserError(noRight());
  const today = localDate(context.now, context.zone);
  const period = query.period ?? periodOf('quarter', today);
  const found = await context.ledger.find({ branch, from: period.start, to: period.end });
  const wanted = context.duties.filter(
    (duty) => isEntered(duty) && (query.kind === null || duty.id === query.kind),
  );
  const blocks = wanted.flatMap((duty) => {
    const records = found.filter((record) => record.kind === duty.id && record.status !== 'void');
    if (duty.place !== 'private') return dutyBlocks(duty, records, today);
    return query.kind === null && records.length === 0 ? [] : talkBlocks(duty, records, branch, context);
  });
  const set = await ownNumbersIn(branch, period, query.kind, grounds, context);
  const said = texts().ledger.views;
  return {
    title: said.overview.title(branch, period.label),
    ...(query.kind !== null && wanted.some((duty) => duty.place === 'private')
      ? { audience: 'sender' as const }
      : {}),
    blocks: [
      ...(blocks.length > 0
        ? [...pictureOf(period, found, query.kind, context), ...blocks]
        : [{ kind: 'text' as const, text: said.nothing }]),
      ...ownNumberBlocks(set, grounds, context),
    ],
  };
}

/** In a year all of them, in a quarter those usually held in it; the one asked for in any period. */
async function ownNumbersIn(
  branch: string,
  period: Period,
  kind: string | null,
  grounds: Grounds,
  context: EntryContext,
): Promise<readonly OwnNumberStanding[]> {
  const numbers = grounds.numbers.filter(({ obligation, quarter }) =>
    kind === null ? period.every === 'year' || period.key.endsWith(`Q${quarter}`) : obligation === kind,
  );
  if (numbers.length === 0) return [];
  const records = await context.ledger.find({ branch });
  return ownNumbersOf(branch, period, records, { ...grounds, numbers }, context);
}

function pictureOf(
  period: Period,
  records: readonly LedgerRecord[],
  kind: string | null,
  context: EntryContext,
): readonly Block[] {
  const shown = records.filter((record) => kind === null || record.kind === kind);
  const chart = monthsChart(period, shown, context);
  return chart === null ? [] : [chart];
}

function dutyBlocks(duty: Duty, records: readonly LedgerRecord[], today: string): readonly Block[] {
  if (records.length === 0) return [];
  return [
    { kind: 'fields', rows: [{ label: duty.name, value: timesHeld(records) }] },
    { kind: 'list', items: records.map((record) => recordLine(record, today)) },
  ];
}

/** Confidential records: their content is nowhere, and who talked with whom is known to the two only. */
function talkBlocks(
  duty: Duty,
  records: readonly LedgerRecord[],
  branch: string,
  context: EntryContext,
): readonly Block[] {
  const { speaker, chatType, now, zone } = context;
  const said = texts().ledger.views.overview;
  if (chatType === 'group') return [{ kind: 'note', text: said.talksInPrivate(duty.name) }];
  const own = records.filter((record) => record.parties.includes(speaker.openId));
  const on = { branch, group: null, duty: null, createdBy: null, parties: [] };
  const counted = may(speaker, 'view-talk-count', on, chatType);
  const rows = [
    { label: said.ownTalks(duty.name), value: timesHeld(own) },
    ...(counted ? [{ label: said.allTalks(duty.name), value: timesHeld(records) }] : []),
  ];
  const items = own.map((record) => recordLine(record, localDate(now, zone)));
  return [
    { kind: 'fields', rows },
    ...(items.length > 0 ? [{ kind: 'list' as const, items }] : []),
    { kind: 'note', text: said.talksNote },
  ];
}

function timesHeld(records: readonly LedgerRecord[]): string {
  return texts().common.counted(records.filter((record) => record.status === 'held').length, '次');
}

/** @returns a record in a line: its day, where it was, what it was about, how many came, its number @param today local date */
export function recordLine(record: LedgerRecord, today: string): string {
  const { fields, talks, views } = texts().ledger;
  const parts = [
    record.date === null ? '' : showDate(record.date, { today }),
    record.group ?? '',
    record.topic ?? record.agenda[0] ?? record.place ?? '',
    record.expected !== null && record.present !== null
      ? views.overview.attendance(record.expected, record.present)
      : '',
    record.talk?.with ? talks.own.sides([record.talk.by ?? '', record.talk.with]) : '',
    record.status === 'planned' ? fields.planned : '',
    record.late ? fields.late : '',
    `#${record.id}`,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
