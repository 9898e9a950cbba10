import { isRealDate } from '../../calendar/day.ts';
import type { StageDates } from '../../core/arrangement.ts';
import { texts } from '../../texts/texts.ts';
import { datedStages } from './runs.ts';
import type { CampaignTemplate } from './template.ts';

/** A campaign that lasts longer is a slip of the finger in a year. */
const LONGEST_YEARS = 6;

/**
 * @param dates of those stages that are to be held; days `YYYY-MM-DD`
 * @returns what is wrong with them in one sentence for the person, or null. Stages may overlap, as in 003 (问7), but
 *   none may begin or end before the one that stands before it.
 */
export function wrongDates(template: CampaignTemplate, dates: readonly StageDates[]): string | null {
  const said = texts().obligations.campaigns.dates;
  const stages = datedStages(template, dates);
  const [first] = stages;
  if (first === undefined) return said.noStage;
  for (const [index, { stage, start, end }] of stages.entries()) {
    const bad = [start, end].find((day) => !isRealDate(day));
    if (bad !== undefined) return said.notADay(stage.name, bad);
    if (end < start) return said.endsEarly(stage.name, full(start), full(end));
    const before = stages[index - 1];
    if (before === undefined) continue;
    if (start < before.start)
      return said.startsBefore(
        { stage: stage.name, day: full(start) },
        { stage: before.stage.name, day: full(before.start) },
      );
    if (end < before.end)
      return said.endsBefore(
        { stage: stage.name, day: full(end) },
        { stage: before.stage.name, day: full(before.end) },
      );
    if (start === before.start && end === before.end) return said.same(before.stage.name, stage.name);
  }
  const last = stages.at(-1) ?? first;
  const years = Number(last.end.slice(0, 4)) - Number(first.start.slice(0, 4));
  return years > LONGEST_YEARS ? said.tooLong(full(first.start), full(last.end)) : null;
}

function full(date: string): string {
  return texts().calendar.day(date, true);
}
