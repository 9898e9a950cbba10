import type { FieldReading } from './field-reading.ts';

/**
 * @param later what a correction says
 * @returns the reading with the correction in the place of what was said first
 */
export function correctedBy(first: FieldReading, later: FieldReading): FieldReading {
  const { date: _date, ...others } = first.fields;
  const dated = later.moment.date !== null || later.moment.problems.length > 0;
  const counted = later.fields.expected !== undefined || later.fields.present !== undefined;
  return {
    fields: { ...(dated ? others : first.fields), ...later.fields },
    moment: dated ? later.moment : first.moment,
    attendance: counted ? later.attendance : first.attendance,
    nobodyAway: counted || later.fields.absent !== undefined ? later.nobodyAway : first.nobodyAway,
    issues: [...first.issues.filter(({ field }) => !(field in later.fields)), ...later.issues],
    parties: later.parties.length > 0 ? later.parties : first.parties,
  };
}
