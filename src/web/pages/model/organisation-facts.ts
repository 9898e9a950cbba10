import { indexRecords } from '../../../obligations/counting.ts';
import type { Visit } from '../visit.ts';
import { type DutyLine, periodsOfYear } from './duties.ts';
import type { Facts } from './state.ts';

/**
 * Reads what the states of all branches in a year are told from: tallies of the records of all periods that touch it.
 * @param branches names of all branches that are looked at
 */
export async function organisationFacts(
  lines: readonly DutyLine[],
  branches: readonly string[],
  year: string,
  visit: Visit,
): Promise<Facts> {
  const { directory, arranged, today, sources } = visit;
  const duties = lines.flatMap(({ parts }) => parts);
  const periodsOf = periodsOfYear(year, arranged);
  const shared = branches.slice(0, 1);
  const periods = duties.flatMap((duty) =>
    (duty.cadence?.every === 'date' ? branches : shared).flatMap((branch) => periodsOf(duty, branch)),
  );
  const kindOf = ({ id, counts }: (typeof duties)[number]) => counts?.kind ?? id;
  const tallies = await sources.store.ledger.tallies({
    from: periods.reduce((first, { start }) => (start < first ? start : first), `${year}-01-01`),
    to: periods.reduce((last, { end }) => (end > last ? end : last), `${year}-12-31`),
    kinds: [...new Set(duties.map(kindOf))],
    detailed: [
      ...new Set(
        duties
          .filter(({ speakerRole, counts }) => speakerRole !== undefined || counts?.topic !== undefined)
          .map(kindOf),
      ),
    ],
  });
  return { organisation: directory, index: indexRecords(tallies), arranged, today };
}
