import { isRealDate, showDate } from '../../calendar/day.ts';
import type { StageDates } from '../../core/arrangement.ts';
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
  const stages = datedStages(template, dates);
  const [first] = stages;
  if (first === undefined) return '至少要有一个阶段，请填第一天和最后一天。';
  for (const [index, { stage, start, end }] of stages.entries()) {
    const bad = [start, end].find((day) => !isRealDate(day));
    if (bad !== undefined) return `“${stage.name}”的日期“${bad}”不对，请写成 2027-05-01 这样。`;
    if (end < start)
      return `“${stage.name}”的最后一天（${full(end)}）早于第一天（${full(start)}），请改一改。`;
    const before = stages[index - 1];
    if (before === undefined) continue;
    if (start < before.start)
      return `“${stage.name}”（${full(start)}开始）排在“${before.stage.name}”（${full(before.start)}开始）后面，不能比它先开始。`;
    if (end < before.end)
      return `“${stage.name}”（${full(end)}结束）排在“${before.stage.name}”（${full(before.end)}结束）后面，不能比它先结束。`;
    if (start === before.start && end === before.end)
      return `“${before.stage.name}”和“${stage.name}”的日期完全一样，分不清是哪个阶段，请错开。`;
  }
  const last = stages.at(-1) ?? first;
  const years = Number(last.end.slice(0, 4)) - Number(first.start.slice(0, 4));
  return years > LONGEST_YEARS ? `从${full(first.start)}到${full(last.end)}太长了，请核对年份。` : null;
}

function full(date: string): string {
  return `${date.slice(0, 4)}年${showDate(date)}`;
}
