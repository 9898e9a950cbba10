import { addDays } from '../calendar/day.ts';
import { type Period, periodOf, periodOfKey } from '../calendar/period.ts';
import type { Cadence, Duty } from '../core/duty.ts';
import type { LedgerRecord } from '../core/record.ts';
import { texts } from '../texts/texts.ts';
import { type RecordIndex, recordsOf } from './counting.ts';
import type { Organisation } from './organisation.ts';
import { type OwnNumber, ownNumberOf } from './own-numbers.ts';
import { type Unit, unitsOf } from './units.ts';

/** How a duty stands by the organisation's own number; kept apart from `Standing`, which goes by the documents. */
export interface OwnNumberStanding {
  readonly duty: Duty;
  readonly own: OwnNumber;
  readonly branch: string;
  /** 党小组, or null. */
  readonly group: string | null;
  /** The calendar years counted, as one period: `2026年`, `2024—2026年`. */
  readonly span: Period;
  /** What was held in it, earliest first. */
  readonly held: readonly LedgerRecord[];
  /** The last one held before a span of several years; null where the span is one year, or there is none. */
  readonly before: LedgerRecord | null;
  /** The quarter in which it is usually held, in the span's last year, or null. */
  readonly usual: Period | null;
  /** `early`: fewer than the number, and that quarter is not over, or without one the span's last year not begun. */
  readonly state: 'met' | 'early' | 'open';
  /** The last day to look for it: of the usual quarter while that is not over, then of the span; `YYYY-MM-DD`. */
  readonly until: string;
}

export interface OwnNumberInput {
  readonly duties: readonly Duty[];
  readonly numbers: readonly OwnNumber[];
  readonly directory: Organisation;
  readonly branch: string;
  readonly index: RecordIndex;
  /** Local date. */
  readonly today: string;
  /** A local date: the years that end with the one it lies in are counted. */
  readonly on: string;
}

/**
 * @returns the duties of the branch and its 党小组 that have such a number, in the order of `duties`. A person's own
 *   duties and talks are not among them: a branch has no number of those.
 */
export function ownNumberStandings(input: OwnNumberInput): readonly OwnNumberStanding[] {
  return input.duties.flatMap((duty) => {
    const own = ownNumberOf(duty.id, input.numbers);
    if (own === null || duty.unit === 'person' || duty.campaign !== undefined) return [];
    const cadence: Cadence = { every: 'year', count: own.count, strength: 'soft' };
    return unitsOf({ ...duty, cadence }, input.branch, input.directory).map((unit) =>
      unitStanding(duty, own, unit, input),
    );
  });
}

function unitStanding(duty: Duty, own: OwnNumber, unit: Unit, input: OwnNumberInput): OwnNumberStanding {
  const { index, directory, today } = input;
  const last = periodOf('year', input.on);
  const span = spanOf(own, last);
  const heldIn = (period: Period): readonly LedgerRecord[] =>
    recordsOf('held', duty, unit, period, index, directory).toSorted(byDate);
  const held = heldIn(span);
  const earlier = own.years === 1 ? [] : heldIn({ ...span, start: '', end: addDays(span.start, -1) });
  const usual = own.quarter === null ? null : periodOfKey(`${last.key}Q${own.quarter}`);
  const isEarly = usual === null ? today < last.start : today <= usual.end;
  return {
    duty,
    own,
    branch: unit.branch,
    group: unit.group,
    span,
    held,
    before: earlier.at(-1) ?? null,
    usual,
    state: held.length >= own.count ? 'met' : isEarly ? 'early' : 'open',
    until: isEarly && usual !== null ? usual.end : span.end,
  };
}

function spanOf({ years }: OwnNumber, last: Period): Period {
  if (years === 1) return last;
  const first = String(Number(last.key) - years + 1).padStart(4, '0');
  return {
    ...last,
    key: `${first}-${last.key}`,
    label: texts().obligations.years(first, last.key),
    start: `${first}-01-01`,
  };
}

function byDate(one: LedgerRecord, other: LedgerRecord): number {
  return (one.date ?? '').localeCompare(other.date ?? '');
}
