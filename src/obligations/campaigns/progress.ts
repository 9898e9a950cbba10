import type { Period } from '../../calendar/period.ts';
import type { Duty } from '../../core/duty.ts';
import type { Arranged } from '../arranged.ts';
import type { RecordIndex } from '../counting.ts';
import type { Organisation } from '../organisation.ts';
import { periodsIn } from '../periods.ts';
import { unitStanding } from '../standing.ts';
import { organisationUnit, type Unit, unitsOf } from '../units.ts';
import { dutiesOf } from './in-force.ts';
import { type DatedStage, datedStages, type RunningCampaign, spanOf } from './runs.ts';

/** 已登记 or 已完成, 还没有记录, 未到, 不适用. */
export type State = 'done' | 'open' | 'ahead' | 'not-applicable';

/** What a campaign asks in one period, and how it stands for everybody who is asked. */
export interface Matter {
  readonly duty: Duty;
  readonly period: Period;
  /** In the roster's order; of the organisation's own matter one, with an empty name. */
  readonly states: readonly { readonly branch: string; readonly state: State }[];
}

export interface Progress {
  readonly stages: readonly (DatedStage & { readonly matters: readonly Matter[] })[];
  /** What goes on through all stages, in the period of today: of the first before the campaign, of the last after it. */
  readonly throughout: readonly Matter[];
}

export interface ProgressFacts {
  readonly duties: readonly Duty[];
  readonly organisation: Organisation;
  readonly index: RecordIndex;
  readonly arranged: Arranged;
  /** Local date. */
  readonly today: string;
  /** Names of the branches that are told, in the roster's order. */
  readonly branches: readonly string[];
}

/** Where a campaign stands: facts of the ledger, in no order but that of the stages and of the roster. */
export function campaignProgress(campaign: RunningCampaign, facts: ProgressFacts): Progress {
  const { run, template } = campaign;
  const duties = dutiesOf(campaign, facts.duties);
  const stages = datedStages(template, run.stages);
  const inStages = duties.filter(({ cadence }) => cadence?.every === 'span');
  const rest = duties.filter(({ cadence }) => cadence?.every !== 'span');
  return {
    stages: stages.map((one) => ({
      ...one,
      matters: inStages
        .filter(({ cadence }) => isIn(cadence, one))
        .flatMap((duty) => matterOf([duty], one, facts)),
    })),
    throughout: [...groupedByTask(rest).values()].flatMap((same) => matterOf(same, spanOf(stages), facts)),
  };
}

function isIn(cadence: Duty['cadence'], { start, end }: DatedStage): boolean {
  return cadence?.every === 'span' && cadence.start === start && cadence.end === end;
}

/** The parts of one task, whose first period may have fewer reminders than the others. */
function groupedByTask(duties: readonly Duty[]): ReadonlyMap<string, readonly Duty[]> {
  const tasks = new Map<string, Duty[]>();
  for (const duty of duties) {
    const key = `${duty.id}/${duty.counts?.topic ?? ''}/${duty.cadence?.every ?? ''}`;
    tasks.set(key, [...(tasks.get(key) ?? []), duty]);
  }
  return tasks;
}

function matterOf(
  parts: readonly Duty[],
  { start, end }: { readonly start: string; readonly end: string },
  facts: ProgressFacts,
): readonly Matter[] {
  const all = parts
    .flatMap((duty) =>
      duty.cadence === null
        ? []
        : periodsIn(duty.cadence, start, end, null).map((period) => ({ duty, period })),
    )
    .toSorted((a, b) => (a.period.start < b.period.start ? -1 : 1));
  const now = all.findLast(({ period }) => period.start <= facts.today) ?? all[0];
  return now === undefined ? [] : [{ ...now, states: statesOf(now.duty, now.period, facts) }];
}

function statesOf(duty: Duty, period: Period, facts: ProgressFacts): Matter['states'] {
  if (duty.unit === 'organisation')
    return [{ branch: '', state: stateOf(duty, organisationUnit(duty), period, facts) }];
  return facts.branches.flatMap((branch) =>
    unitsOf(duty, branch, facts.organisation).map((unit) => ({
      branch,
      state: stateOf(duty, unit, period, facts),
    })),
  );
}

function stateOf(duty: Duty, unit: Unit, period: Period, facts: ProgressFacts): State {
  const { index, organisation, arranged, today } = facts;
  if (arranged.isSettled(duty.id, unit.branch, unit.group, period.key))
    return duty.unit === 'organisation' ? 'done' : 'not-applicable';
  const { missing } = unitStanding(duty, unit, period, index, organisation, today);
  if (missing === 0) return 'done';
  return period.start > today ? 'ahead' : 'open';
}
