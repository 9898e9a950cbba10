import { addDays, daysBetween } from '../../calendar/day.ts';
import { periodOf } from '../../calendar/period.ts';
import type { StageDates } from '../../core/arrangement.ts';
import type { CampaignTemplate } from './template.ts';

/** When a campaign is to begin: in a year, at the days that the template proposes, or on a day of its own. */
export type Beginning = { readonly year: number } | { readonly first: string };

/**
 * The dates that a form begins with. A first day of its own moves every stage by as many days as the first one.
 * @param beginning `first` is `YYYY-MM-DD`
 */
export function proposedDates(template: CampaignTemplate, beginning: Beginning): readonly StageDates[] {
  if ('year' in beginning) return inYear(template, beginning.year);
  const usual = inYear(template, Number(beginning.first.slice(0, 4)));
  const [first] = usual;
  const shift = first === undefined ? 0 : daysBetween(first.start, beginning.first);
  return usual.map(({ stage, start, end }) => ({
    stage,
    start: addDays(start, shift),
    end: addDays(end, shift),
  }));
}

function inYear({ stages }: CampaignTemplate, from: number): readonly StageDates[] {
  return stages.map(({ id, proposed: { start, end, year, endYear } }) => ({
    stage: id,
    start: dayIn(from + year, start),
    end: dayIn(from + endYear, end),
  }));
}

/** A day `MM-DD` of a year; the 29th of February is the 28th where there is none. */
function dayIn(year: number, day: string): string {
  const date = `${String(year).padStart(4, '0')}-${day}`;
  const { end } = periodOf('month', date);
  return date < end ? date : end;
}

/** How the run is called where nobody calls it otherwise: by the year in which it begins. */
export function runName({ name }: CampaignTemplate, dates: readonly StageDates[]): string {
  return `${dates[0]?.start.slice(0, 4) ?? ''}年${name}`;
}
