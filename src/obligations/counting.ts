import type { Period } from '../calendar/period.ts';
import type { Duty } from '../core/duty.ts';
import type { LedgerRecord, Outline } from '../core/record.ts';
import { fold } from '../text/fold.ts';
import type { Organisation } from './organisation.ts';
import type { Unit } from './units.ts';
import { distinctVisits } from './visits.ts';

/** Records by kind and branch, so that a year of many branches is not read through once per duty and month. */
export type RecordIndex<Counted extends Outline = LedgerRecord> = ReadonlyMap<
  string,
  ReadonlyMap<string, readonly Counted[]>
>;

export function indexRecords<Counted extends Outline>(records: readonly Counted[]): RecordIndex<Counted> {
  const index = new Map<string, Map<string, Counted[]>>();
  for (const record of records) {
    const branches = index.get(record.kind) ?? new Map<string, Counted[]>();
    index.set(record.kind, branches);
    const list = branches.get(record.branch);
    if (list === undefined) branches.set(record.branch, [record]);
    else list.push(record);
  }
  return index;
}

/** @returns the unit's records of that status dated within the period that count for the duty, in the order given. */
export function recordsOf(
  status: 'held' | 'planned',
  duty: Duty,
  unit: Unit,
  period: Period,
  index: RecordIndex,
  organisation: Organisation,
): readonly LedgerRecord[] {
  const { person } = unit;
  const counts = countsFor(status, duty, unit, organisation);
  const found = entriesOf(duty, unit, index).filter(
    (record) =>
      record.date !== null &&
      record.date >= period.start &&
      record.date <= period.end &&
      (person === null || record.parties.includes(person.openId)) &&
      counts(record),
  );
  return duty.days === undefined ? found : distinctVisits(found);
}

/** @returns what counts for the duty in a branch or a 党小组, of whatever days and people; in the order given */
export function countedOf<Counted extends Outline>(
  status: 'held' | 'planned',
  duty: Duty,
  unit: Unit,
  index: RecordIndex<Counted>,
  organisation: Organisation,
): readonly Counted[] {
  return entriesOf(duty, unit, index).filter(countsFor(status, duty, unit, organisation));
}

function entriesOf<Counted extends Outline>(
  { id, counts }: Duty,
  { branch }: Unit,
  index: RecordIndex<Counted>,
): readonly Counted[] {
  return index.get(counts?.kind ?? id)?.get(branch) ?? [];
}

function countsFor(
  status: 'held' | 'planned',
  duty: Duty,
  unit: Unit,
  organisation: Organisation,
): (record: Outline) => boolean {
  const speakers =
    duty.speakerRole === undefined
      ? null
      : organisation.holders(unit.branch, duty.speakerRole).map((member) => member.name);
  const topic = duty.counts?.topic === undefined ? null : fold(duty.counts.topic);
  return (record) =>
    record.status === status &&
    (unit.group === null || record.group === unit.group) &&
    (topic === null || fold(record.topic ?? '').includes(topic)) &&
    (speakers === null || isBy(record, speakers));
}

/** A plan whose speaker is not named yet may still be the right one; a record must say who spoke. */
function isBy(record: Outline, speakers: readonly string[]): boolean {
  if (record.speaker === null) return record.status === 'planned';
  const named = record.speaker.split(/[、，,；;\s]+/);
  return speakers.some((name) => named.includes(name));
}
