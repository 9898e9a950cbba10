import { addDays } from '../../calendar/day.ts';
import type { Arrangement, CampaignRun } from '../../core/arrangement.ts';
import type { Cadence, Duty, ReminderStage } from '../../core/duty.ts';
import { periodFor } from '../periods.ts';
import { openStages } from '../stages.ts';
import { datedStages, type RunningCampaign, runningCampaigns, spanOf } from './runs.ts';
import { type CampaignStage, type CampaignTask, type CampaignTemplate, STAGE_WORK } from './template.ts';

/**
 * The duties of the documents, and after them those of the campaigns that run: each under the id of its obligation,
 * and with the name of its campaign, by which the two can be told apart.
 * @returns `duties` itself where no campaign runs
 */
export function dutiesInForce(
  duties: readonly Duty[],
  templates: readonly CampaignTemplate[],
  arrangements: readonly Arrangement[],
): readonly Duty[] {
  const running = runningCampaigns(templates, arrangements);
  if (running.length === 0) return duties;
  const dated = new Set(
    arrangements.flatMap((one) =>
      one.kind === 'deadline' && one.ended === null && one.branch === null ? [one.obligation] : [],
    ),
  );
  const derived = running.flatMap((campaign) => dutiesOf(campaign, duties));
  // Who has set a date for it is reminded by that date, and not a second time by the campaign.
  return [...duties, ...derived.map((duty) => (dated.has(duty.id) ? { ...duty, reminders: [] } : duty))];
}

/** A first and a last day, `YYYY-MM-DD`. */
interface Days {
  readonly start: string;
  readonly end: string;
}

/** What a campaign asks, stage by stage and then through all of them; @param duties those that its tasks may name */
export function dutiesOf({ run, template }: RunningCampaign, duties: readonly Duty[]): readonly Duty[] {
  const stages = datedStages(template, run.stages);
  if (stages.length === 0) return [];
  const inEach = template.tasks.filter(({ every }) => every === 'stage');
  const throughout = template.tasks.filter(({ every }) => every !== 'stage');
  const make = (task: CampaignTask, stage: CampaignStage | null, days: Days): readonly Duty[] => {
    const base = duties.find(({ id, campaign }) => id === task.obligation && campaign === undefined);
    return base === undefined ? [] : taskDuties(base, task, stage, days, run);
  };
  return [
    ...stages.flatMap(({ stage, start, end }) =>
      [...stage.tasks, ...inEach].flatMap((task) => make(task, stage, { start, end })),
    ),
    ...throughout.flatMap((task) => make(task, null, spanOf(stages))),
  ];
}

function taskDuties(
  base: Duty,
  task: CampaignTask,
  stage: CampaignStage | null,
  days: Days,
  run: CampaignRun,
): readonly Duty[] {
  const topic = task.topic ?? (task.obligation === STAGE_WORK ? (stage?.name ?? null) : null);
  const { branches: _, ...rest } = base;
  const duty: Duty = {
    ...rest,
    unit: task.unit,
    cadence: cadenceOf(task, days),
    campaign: run.name,
    // A reminder of one campaign, or of one stage of it, is never taken for that of another.
    reminders: task.reminders.map((reminder) => ({
      ...reminder,
      id: [reminder.id, ...(stage === null ? [] : [stage.id]), run.id].join('.'),
    })),
    basis: [task.basis],
    ...(run.branches === null || task.unit === 'organisation' ? {} : { branches: run.branches }),
    ...(topic === null ? {} : { counts: { kind: base.id, topic } }),
  };
  return sinceStart(duty, days.start);
}

function cadenceOf({ every, strength }: CampaignTask, { start, end }: Days): Cadence {
  const once = { count: 1, strength };
  switch (every) {
    case 'stage':
      return { every: 'span', start, end, ...once };
    case 'two-years':
      return { every: 'years', years: 2, from: Number(start.slice(0, 4)), ...once, within: { start, end } };
    default:
      return { every, ...once, within: { start, end } };
  }
}

/**
 * A month, quarter or year that had begun before the campaign is asked for without the reminders that would have come
 * before it, too.
 * @returns the duty, in two parts where its first period has fewer reminders than the others
 */
function sinceStart(duty: Duty, start: string): readonly Duty[] {
  const { cadence } = duty;
  if (cadence?.within === undefined) return [duty];
  const { within, ...whole } = cadence;
  const first = periodFor(whole, start, null);
  if (first === null || first.start >= start || first.end > within.end) return [duty];
  const opened = openStages(duty.reminders, first).filter(({ opens }) => opens >= start);
  const left: readonly ReminderStage[] = opened.map(({ stage }) => stage);
  if (left.length === duty.reminders.length) return [duty];
  const rest = { start: addDays(first.end, 1), end: within.end };
  const partly = { ...duty, reminders: left, cadence: { ...whole, within: { start, end: first.end } } };
  return rest.start > rest.end ? [partly] : [partly, { ...duty, cadence: { ...whole, within: rest } }];
}
