import { type Period, periodOf } from '../calendar/period.ts';
import { localDate } from '../calendar/zone.ts';
import type { DocumentHead } from '../core/document.ts';
import type { Duty } from '../core/duty.ts';
import type { LedgerRecord } from '../core/record.ts';
import { type Block, type Reply, saying } from '../core/reply.ts';
import { basisWords } from '../obligations/basis-quote.ts';
import type { OwnNumberStanding } from '../obligations/own-number-standing.ts';
import type { Standing } from '../obligations/standing.ts';
import { texts } from '../texts/texts.ts';
import type { EntryContext } from './context.ts';
import { seesCoverage, showCoverage } from './coverage/reply.ts';
import { monthRows } from './months.ts';
import { type OverviewQuery, periodOverview, recordLine } from './overview.ts';
import { type Grounds, ownNumberBlocks } from './own-numbers.ts';
import { countOf, standingBlocks, standingName } from './standing-blocks.ts';
import { findDuties } from './understand/duty.ts';
import { openPage, take } from './understand/page.ts';
import { findBranch } from './understand/unit.ts';

/** So many of its records are shown; the rest is in the ledger. */
const MOST_SHOWN = 5;

/** @returns the id of the one duty that words name; null where they name none, or several */
export function onlyDuty(text: string, { duties, directory }: EntryContext): string | null {
  const page = openPage(text);
  const branch = findBranch(
    page,
    directory.branches.map(({ name }) => name),
  );
  const named = findDuties(branch === null ? page : take(page, branch.span), duties);
  const ids = [...new Set(named.map(({ duty }) => duty.id))];
  return ids.length === 1 ? (ids[0] ?? null) : null;
}

/** What one duty of a branch is told with. */
export interface OneDuty {
  readonly duty: Duty;
  /** Its standings that the speaker may be told. */
  readonly told: readonly Standing[];
  readonly branch: string;
  /** Of the branch. */
  readonly records: readonly LedgerRecord[];
  /** null for the one of today. */
  readonly period: Period | null;
  /** How it stands by the organisation's own number, beside that of the documents. */
  readonly own: readonly OwnNumberStanding[];
}

/** 今年党课讲了吗: how that one duty stands, what was held and is planned, the words it rests on, and the way to all of it. */
export function dutyProgress(
  { duty, told, branch, records, period, own }: OneDuty,
  grounds: Grounds,
  context: EntryContext,
): Reply {
  const { documents } = grounds;
  const { common, ledger } = texts();
  const said = ledger.views;
  const months = period === null ? [] : monthRows(branch, period, records, { ...context, duties: [duty] });
  const isCounted = told.length > 0 || own.length > 0;
  const isOpen = told.some((one) => one.missing > 0) || own.some(({ state }) => state !== 'met');
  return {
    title: common.labelled(branch, duty.name),
    tone: 'plain',
    blocks: [
      ...told.flatMap((one) =>
        one.missing > 0 ? standingBlocks(one, documents) : metBlocks(one, documents),
      ),
      ...(isCounted ? [] : [{ kind: 'text' as const, text: whyNothing(duty, context) }]),
      ...ownNumberBlocks(own, grounds, context),
      ...heldAndPlanned(duty, told, records, context),
      ...(months.length > 0 ? [{ kind: 'fields' as const, rows: months }] : []),
      ...(isCounted ? [{ kind: 'note' as const, text: said.counted }] : []),
      {
        kind: 'buttons',
        buttons: [
          ...(isOpen ? [saying(ledger.entry.register(duty.name), `登记 ${duty.name}`)] : []),
          saying(said.progress.everything, `还差啥 ${branch}`),
        ],
      },
    ],
  };
}

function metBlocks(one: Standing, documents: readonly DocumentHead[]): readonly Block[] {
  const mark = one.target === null ? '' : '✓ ';
  const words = basisWords(one.duty.basis[0], documents);
  return [
    { kind: 'fields', rows: [{ label: standingName(one), value: `${mark}${countOf(one)}` }] },
    ...(words === null
      ? []
      : [{ kind: 'note' as const, text: texts().ledger.views.basis(one.strength === 'hard', words) }]),
  ];
}

function whyNothing(duty: Duty, { chatType }: EntryContext): string {
  const { overview, progress } = texts().ledger.views;
  if (duty.unit !== 'person') return progress.notHere(duty.name);
  return chatType === 'group' ? overview.talksInPrivate(duty.name) : progress.notYours(duty.name);
}

function heldAndPlanned(
  duty: Duty,
  told: readonly Standing[],
  records: readonly LedgerRecord[],
  { now, zone }: EntryContext,
): readonly Block[] {
  const today = localDate(now, zone);
  const held = told.flatMap((one) => one.records);
  const planned = records.filter(
    ({ kind, status, date }) => kind === duty.id && status === 'planned' && (date ?? '') >= today,
  );
  const items = [...new Set([...held.slice(-MOST_SHOWN), ...(duty.unit === 'person' ? [] : planned)])].map(
    (record) => recordLine(record, today),
  );
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

/**
 * 我们支部还有几个没谈心的: how far talks reach, for who may see that; one's own for everybody else.
 * @param query with the duty that is confidential
 * @throws UserError when the speaker may not see the branch
 */
export function talksProgress(
  query: OverviewQuery,
  text: string,
  grounds: Grounds,
  context: EntryContext,
): Promise<Reply> {
  if (seesCoverage(query.branch, context)) return showCoverage(query.branch, text, grounds, context);
  const period = query.period ?? periodOf('year', localDate(context.now, context.zone));
  return periodOverview({ ...query, period }, grounds, context);
}
