import { type Period, periodOf } from '../calendar/period.ts';
import { localDate } from '../calendar/zone.ts';
import type { Duty } from '../core/duty.ts';
import { UserError } from '../core/errors.ts';
import type { LedgerRecord } from '../core/record.ts';
import type { Block, Reply } from '../core/reply.ts';
import { saying } from '../core/reply.ts';
import type { OwnNumberStanding } from '../obligations/own-number-standing.ts';
import { hasNumber } from '../obligations/periods.ts';
import { type Standing, standing } from '../obligations/standing.ts';
import { may } from '../roster/permissions.ts';
import { texts } from '../texts/texts.ts';
import { branchesProgress, seesAllBranches } from './branches.ts';
import { dutyOf, type EntryContext } from './context.ts';
import { noRight } from './enter.ts';
import { monthRows } from './months.ts';
import { dutyProgress } from './one-duty.ts';
import { type Grounds, ownNumberBlocks, ownNumbersOf, talkNumberBlocks } from './own-numbers.ts';
import { monthsChart, monthsWithAny } from './picture.ts';
import { countOf, standingBlocks, standingName } from './standing-blocks.ts';

export interface ProgressQuery {
  /** null for all branches, where the speaker may see them. */
  readonly branch: string | null;
  /** An obligation id, which is told alone, or null for all. */
  readonly kind: string | null;
  /** Which month, quarter or year is meant; null for the one of today. */
  readonly period: Period | null;
}

/**
 * 还差啥: how every duty of a branch stands, each with the sentence it rests on. What a document demands (至少) and
 * what it describes (一般) are told in different words; nobody is named in a group. What only the organisation itself
 * counts stands apart, as its own setting, and is in no sum.
 * @throws UserError when the speaker may not see the branch
 */
export async function showProgress(
  query: ProgressQuery,
  grounds: Grounds,
  context: EntryContext,
): Promise<Reply> {
  const { branch, kind, period } = query;
  if (branch === null && seesAllBranches(context)) return branchesProgress(period, kind, grounds, context);
  const on = { branch, group: null, duty: null, createdBy: null, parties: [] };
  if (branch === null || !may(context.speaker, 'view', on, context.chatType)) throw new UserError(noRight());
  const { duties, arranged, directory, now, zone } = context;
  const records = await context.ledger.find({ branch });
  const set = ownNumbersOf(branch, period, records, grounds, context);
  const day = period === null ? {} : { on: dayOf(period, localDate(now, zone)) };
  const all = standing({ duties, directory, branch, records, arranged, now, zone, ...day });
  const told = all.filter((one) => isTold(one, context));
  const asked = kind === null ? null : dutyOf(kind, duties);
  if (asked !== null) {
    const own = set.filter((one) => one.duty.id === kind);
    const its = told.filter((one) => isOf(one, asked) && (own.length === 0 || hasNumber(one.duty)));
    return dutyProgress({ duty: asked, told: its, branch, records, period, own }, grounds, context);
  }
  const open = told.filter((one) => one.missing > 0);
  const met = told.filter((one) => one.target !== null && one.missing === 0);
  const months = period === null ? [] : monthRows(branch, period, records, context);
  return {
    title: texts().common.labelled(branch, headline(open, set)),
    tone: 'plain',
    blocks: [
      ...open.flatMap((one) => standingBlocks(one, grounds.documents)),
      ...(met.length > 0
        ? [
            {
              kind: 'fields' as const,
              rows: met.map((one) => ({ label: standingName(one), value: `✓ ${countOf(one)}` })),
            },
          ]
        : []),
      ...ownNumberBlocks(set, grounds, context),
      ...talkNumberBlocks(branch, grounds, context),
      ...(months.length > 0 ? [{ kind: 'fields' as const, rows: months }] : []),
      ...pictureOf(period, records, context),
      countedNote(),
      ...openButtons(open),
    ],
  };
}

/** Only what the documents count is counted here; where the organisation's own number is open, it says no more than that. */
function headline(open: readonly Standing[], set: readonly OwnNumberStanding[]): string {
  const said = texts().ledger.views.progress;
  if (open.length > 0) return said.open(open.length);
  return set.some(({ state }) => state === 'open') ? said.numbersComplete : said.complete;
}

function countedNote(): Block {
  return { kind: 'note', text: texts().ledger.views.counted };
}

/** 下基层 is counted by visits, and by the days that they took. */
function isOf({ duty }: Standing, asked: Duty): boolean {
  const takesDays = duty.unit === 'person' && duty.counts?.kind === asked.id;
  return duty.id === asked.id || duty.name === asked.name || takesDays;
}

/** The months of the period that was asked for; without one, of the year so far where there is more than one to see. */
function pictureOf(
  period: Period | null,
  records: readonly LedgerRecord[],
  context: EntryContext,
): readonly Block[] {
  const span = period ?? periodOf('year', localDate(context.now, context.zone));
  const chart = monthsChart(span, records, context);
  return chart === null || (period === null && monthsWithAny(chart) < 2) ? [] : [chart];
}

/** One's own duties as a leading member are one's own business: in private, and only to oneself. */
function isTold(one: Standing, context: EntryContext): boolean {
  if (one.person === null) return true;
  return context.chatType === 'p2p' && one.person.openId === context.speaker.openId;
}

function openButtons(open: readonly Standing[]): readonly Block[] {
  const names = [
    ...new Set(open.filter((one) => one.duty.place !== 'private').map((one) => one.duty.name)),
  ].slice(0, 3);
  if (names.length === 0) return [];
  return [
    {
      kind: 'buttons',
      buttons: names.map((name) => saying(texts().ledger.entry.register(name), `登记 ${name}`)),
    },
  ];
}

/** A day of the period that is not after today, so that a period that is running is told as it stands. */
function dayOf(period: Period, today: string): string {
  return today >= period.start && today <= period.end ? today : period.end;
}
