import { daysBetween, showDate } from '../calendar/day.ts';
import { type Period, periodOf } from '../calendar/period.ts';
import { localDate } from '../calendar/zone.ts';
import type { DocumentHead } from '../core/document.ts';
import type { Basis, Duty } from '../core/duty.ts';
import { UserError } from '../core/errors.ts';
import type { LedgerRecord } from '../core/record.ts';
import { type Block, type Reply, saying } from '../core/reply.ts';
import type { Rank } from '../core/roster.ts';
import { basisWords } from '../obligations/basis-quote.ts';
import { isEntered } from '../obligations/entered.ts';
import { daysSpent, distinctVisits } from '../obligations/visits.ts';
import { texts } from '../texts/texts.ts';
import type { EntryContext } from './context.ts';
import { noRight } from './enter.ts';
import { showField } from './fields.ts';

/** One number that a person's records are held against. */
interface Measure {
  readonly name: string;
  readonly done: number;
  /** null where the documents give this person none. */
  readonly target: number | null;
  readonly counter: string;
  readonly strength: 'hard' | 'soft';
  readonly basis: Basis | null;
  /** Ranks for which there is a number. */
  readonly ranks: readonly string[];
}

/**
 * A person's own duties (联系点, 下基层, 调研报告) over a year, from their own records and for their own eyes: in a group it
 * goes to them in private. What a document demands (至少, 不少于) and what it describes (一般) are told in different words;
 * who has no number by their 职级 is told so.
 * @param kind an obligation id, or null for all of them
 * @param period the year that it lies in is told; null for this one
 * @throws UserError for somebody who is not on the roster
 */
export async function showOwn(
  kind: string | null,
  period: Period | null,
  documents: readonly DocumentHead[],
  context: EntryContext,
): Promise<Reply> {
  const { speaker, now, zone } = context;
  if (speaker.member === null) throw new UserError(noRight());
  const today = localDate(now, zone);
  const year = periodOf('year', period?.start ?? today);
  const own = context.duties.filter(isOwn);
  const duties = own.filter(
    ({ id }) => kind === null || !own.some((duty) => duty.id === kind) || id === kind,
  );
  const found = await context.ledger.find({ from: yearBefore(year), to: year.end });
  const blocks = duties.flatMap((duty) => {
    const records = found.filter(
      (record) =>
        record.kind === duty.id && record.status === 'held' && record.parties.includes(speaker.openId),
    );
    return [
      ...measuresOf(duty, records, year, speaker.member?.rank ?? null).flatMap((one) =>
        measureBlocks(one, year, today, speaker.member?.rank ?? null, documents),
      ),
      ...listOf(
        records.filter(({ date }) => date !== null && date >= year.start),
        today,
      ),
    ];
  });
  const { entry, own: said, views } = texts().ledger;
  const [only = null, ...others] = duties.map(({ name }) => name);
  return {
    title: said.title(others.length > 0 ? null : only, year.label),
    audience: 'sender',
    groupHint: said.sent,
    blocks: [
      ...blocks,
      { kind: 'note', text: said.note },
      {
        kind: 'buttons',
        buttons: [
          ...duties.map(({ name }) => saying(entry.register(name), `登记 ${name}`)),
          saying(views.progress.ofOwnBranch, '还差啥'),
        ],
      },
    ],
  };
}

/** A duty that each person has for themselves, enters for themselves, and may speak of. */
export function isOwn(duty: Duty): boolean {
  return duty.unit === 'person' && duty.place !== 'private' && isEntered(duty);
}

/** A stay may have begun before the new year. */
function yearBefore(year: Period): string {
  return `${Number(year.key) - 1}-12-01`;
}

function measuresOf(
  duty: Duty,
  records: readonly LedgerRecord[],
  year: Period,
  rank: Rank | null,
): readonly Measure[] {
  const inYear = records.filter(({ date }) => date !== null && date >= year.start);
  const { cadence, days } = duty;
  const byRank = cadence?.byRank ?? {};
  const target = cadence?.byRank === undefined ? cadence?.count : rank === null ? undefined : byRank[rank];
  const times: Measure = {
    name: duty.name,
    done: days === undefined ? inYear.length : distinctVisits(inYear).length,
    target: target ?? null,
    counter: duty.counter ?? '次',
    strength: cadence?.strength ?? 'soft',
    basis: duty.basis[0] ?? null,
    ranks: Object.keys(byRank),
  };
  if (days === undefined) return [times];
  const spent: Measure = {
    name: texts().ledger.own.visitDays,
    done: daysSpent(records, year),
    target: rank === null ? null : (days.byRank[rank] ?? null),
    counter: '天',
    strength: days.strength,
    basis: duty.basis.find(({ quote }) => quote === days.quote) ?? null,
    ranks: Object.keys(days.byRank),
  };
  return [times, spent];
}

function measureBlocks(
  measure: Measure,
  year: Period,
  today: string,
  rank: Rank | null,
  documents: readonly DocumentHead[],
): readonly Block[] {
  return [
    { kind: 'fields', rows: [{ label: measure.name, value: standingOf(measure, year, today) }] },
    { kind: 'note', text: basisOf(measure, rank, documents) },
  ];
}

function standingOf({ done, target, counter, strength }: Measure, year: Period, today: string): string {
  const { common, ledger } = texts();
  if (target === null) return ledger.own.entered(common.counted(done, counter));
  const count = `${done}/${common.counted(target, counter)}`;
  if (done >= target) return `✓ ${count}`;
  const missing = strength === 'hard' ? common.counted(target - done, counter) : null;
  return ledger.own.open(count, missing, Math.max(0, daysBetween(today, year.end)));
}

function basisOf(
  { target, strength, basis, ranks }: Measure,
  rank: Rank | null,
  documents: readonly DocumentHead[],
): string {
  return texts().ledger.own.grounds({
    words: basisWords(basis, documents),
    hard: strength === 'hard',
    members: basis?.quote.includes('领导班子成员') ?? false,
    noNumber: target === null ? { rank, ranks } : null,
  });
}

function listOf(records: readonly LedgerRecord[], today: string): readonly Block[] {
  if (records.length === 0) return [];
  const items = records.map((record) =>
    [
      record.date === null ? '' : showDate(record.date, { today }),
      record.place ?? record.topic ?? '',
      showField('days', record.days, today),
      `#${record.id}`,
    ]
      .filter((part) => part !== '')
      .join(' · '),
  );
  return [{ kind: 'list', items }];
}
