export interface Stretch {
  /** `HH:mm`, local; both are :00 or :30. */
  readonly from: string;
  /** The first moment that no longer belongs to it. */
  readonly to: string;
}

/** When people may be written to on a workday. */
export type OfficeHours = readonly Stretch[];

/** At noon people eat and rest, some until two. */
const NOON = { from: '11:30', to: '14:00' };

/** @returns the office hours from `from` to `to` (`HH:mm`, on the hour or half hour), without noon. */
export function officeHours(from: string, to: string): OfficeHours {
  return [
    { from, to: to < NOON.from ? to : NOON.from },
    { from: from > NOON.to ? from : NOON.to, to },
  ].filter((stretch) => stretch.from < stretch.to);
}

export const USUAL_HOURS: OfficeHours = officeHours('08:30', '17:30');

/** @returns the minutes of the day that `time` (`HH:mm`) lies after midnight. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** @returns how many minutes of a workday these hours are. */
export function lengthOf(hours: OfficeHours): number {
  return hours.reduce((sum, { from, to }) => sum + minutesOf(to) - minutesOf(from), 0);
}
