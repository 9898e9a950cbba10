import { periodOf } from '../../calendar/period.ts';
import type { Basis, Cadence, Duty } from '../../core/duty.ts';
import type { LedgerRecord } from '../../core/record.ts';
import { isEntered } from '../../obligations/entered.ts';
import { hasNumber } from '../../obligations/periods.ts';
import { unitsOf } from '../../obligations/units.ts';
import type { Directory } from '../../roster/directory.ts';
import { gapsOf, periodsOf, type Span } from '../material/gaps.ts';

/** How one duty stands for one branch in the exported span. */
export interface SummaryRow {
  readonly branch: string;
  /** Name of the duty. */
  readonly duty: string;
  readonly span: Span;
  /** How many records of it were held in the span. */
  readonly held: number;
  /** What the document's number comes to in the span, in words; empty where there is none for a branch. */
  readonly due: string;
  /** What the ledger lacks of that number; facts only, and nobody named. */
  readonly missing: string;
  readonly basis: Basis | null;
}

export interface SummaryQuery {
  /** null for every branch. */
  readonly branch: string | null;
  /** Local dates, both included; null where the request leaves them open. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface SummarySources {
  readonly duties: readonly Duty[];
  readonly directory: Directory;
  /** Records of any day and status, so that periods can be looked at as a whole. */
  readonly records: readonly LedgerRecord[];
  /** Local date. */
  readonly today: string;
}

/**
 * @returns branches in the roster's order (then those that only the ledger knows), and for each the duties that fall on
 *   it with a number, or that it held; what only counts the records of another has no row of its own
 */
export function summaryRows(query: SummaryQuery, sources: SummarySources): readonly SummaryRow[] {
  const held = sources.records.filter(({ status }) => status === 'held');
  const span = spanOf(query, held, sources.today);
  const inSpan = held.filter(({ date }) => date !== null && date >= span.from && date <= span.to);
  const known = sources.directory.branches.map(({ name }) => name);
  const names = new Set([...known, ...inSpan.map(({ branch }) => branch)]);
  return [...names]
    .filter((name) => query.branch === null || name === query.branch)
    .flatMap((branch) => {
      const own = inSpan.filter((record) => record.branch === branch);
      return sources.duties.filter(isEntered).flatMap((duty) => {
        const count = own.filter(({ kind }) => kind === duty.id).length;
        return rowsOf(duty, branch, span, count, known.includes(branch), sources);
      });
    });
}

function rowsOf(
  duty: Duty,
  branch: string,
  span: Span,
  held: number,
  onRoster: boolean,
  { directory, records, today }: SummarySources,
): readonly SummaryRow[] {
  const falls = onRoster && hasNumber(duty) && unitsOf(duty, branch, directory).length > 0;
  if (held === 0 && !falls) return [];
  const row = { branch, duty: duty.name, span, held, basis: duty.basis[0] ?? null };
  if (!onRoster) return [{ ...row, due: '', missing: '名册里没有这个支部' }];
  // What people owe themselves is theirs to see: a branch's table has only how many.
  if (duty.unit === 'person') return [{ ...row, due: '只列次数', missing: '' }];
  if (!falls) return [{ ...row, due: '', missing: '' }];
  const own = records.filter((record) => record.branch === branch);
  const gaps = gapsOf(duty, branch, span, own, directory, today);
  return [{ ...row, due: dueOf(duty, span), missing: missingOf(duty, gaps, span, today) }];
}

function missingOf({ cadence }: Duty, gaps: readonly string[], span: Span, today: string): string {
  if (gaps.length > 0) return gaps.join('\n');
  return cadence === null || periodsOf(cadence, span, today).length === 0 ? '还没到' : '没有缺项';
}

const EVERY: Readonly<Record<Cadence['every'], { readonly each: string; readonly whole: string }>> = {
  month: { each: '每月', whole: '按整月看' },
  quarter: { each: '每季度', whole: '按整季度看' },
  year: { each: '每年', whole: '按全年看' },
  years: { each: '每个周期', whole: '按整个周期看' },
  season: { each: '每年集中一段时间', whole: '按整段时间看' },
  date: { each: '到期前', whole: '按期限看' },
  span: { each: '本阶段', whole: '按整个阶段看' },
};

/**
 * `至少4次（每季度至少1次）`; where the span cuts through a period, which then counts as a whole, no sum is told:
 * `每季度至少1次（按整季度看）`.
 */
function dueOf({ cadence, unit, speakerRole }: Duty, span: Span): string {
  if (cadence === null) return '';
  const { each, whole } = EVERY[cadence.every];
  const word = cadence.strength === 'hard' ? '至少' : '一般';
  const whose = unit === 'group' ? '各党小组' : speakerRole === undefined ? '' : `${speakerRole}讲的`;
  const periods = periodsOf(cadence, span, span.to);
  const cut = periods.some(({ start, end }) => start < span.from || end > span.to);
  const rule = `${each}${word}${cadence.count}次`;
  return cut || periods.length === 0
    ? `${whose}${rule}（${whole}）`
    : `${whose}${word}${periods.length * cadence.count}次（${rule}）`;
}

/**
 * An open beginning is that of the first year in the ledger, an open end that of this year. What lies beyond next year
 * is not looked at: nobody has held it, and nothing there is due yet.
 */
function spanOf({ branch, from, to }: SummaryQuery, held: readonly LedgerRecord[], today: string): Span {
  const days = held.flatMap((record) =>
    record.date === null || (branch !== null && record.branch !== branch) ? [] : [record.date],
  );
  const first = days.reduce((one, other) => (other < one ? other : one), to ?? today);
  const begin = from ?? periodOf('year', first).start;
  const last = begin > today ? begin : today;
  const nextYear = `${Number(today.slice(0, 4)) + 1}-12-31`;
  const end = to ?? periodOf('year', last).end;
  return { from: begin, to: end < nextYear ? end : nextYear };
}
