import { isRealDate } from '../../calendar/day.ts';
import { fold } from '../../text/fold.ts';
import { texts } from '../../texts/texts.ts';
import { placeOf } from '../problems.ts';
import type { CampaignFile, TaskFile } from './schema.ts';
import { STAGE_WORK } from './template.ts';

/**
 * @param known ids of the obligations that a task may name
 * @returns what does not fit together within one file, each line naming the key
 */
export function contradictions(
  file: CampaignFile,
  fileName: string,
  known: ReadonlySet<string>,
): readonly string[] {
  const { campaigns, files } = texts().obligations;
  const said = campaigns.file;
  const ids = file.stages.map((stage) => stage.id);
  const names = file.stages.map((stage) => fold(stage.name));
  return [
    ...(`${file.id}.yaml` === fileName ? [] : [files.idDiffers(file.id)]),
    ...repeated(ids).map(said.sameId),
    ...repeated(names).map(said.sameName),
    ...file.stages.flatMap(ofProposed),
    ...file.stages.flatMap(({ tasks }, index) => ofTasks(tasks, placeOf(['stages', index, 'tasks']), known)),
    ...file.stages.flatMap(({ tasks }, index) => twice([...tasks, ...file.tasks], index)),
    ...ofTasks(file.tasks, 'tasks', known),
    ...file.tasks.flatMap((task, index) =>
      task.obligation === STAGE_WORK && task.topic === undefined && task.every !== 'stage'
        ? [said.needsTopic(placeOf(['tasks', index]))]
        : [],
    ),
  ];
}

function ofProposed(
  { proposed }: CampaignFile['stages'][number],
  index: number,
  all: CampaignFile['stages'],
): readonly string[] {
  const said = texts().obligations.campaigns.file;
  const place = placeOf(['stages', index, 'proposed']);
  const { start, end, year, endYear = year } = proposed;
  const before = all[index - 1]?.proposed;
  const isEarly =
    before !== undefined && `${year}-${start}` < `${before.year}-${before.start}`
      ? [said.startsBefore(place)]
      : [];
  // The 29th of February is the last day of the month in any year.
  const unreal = [start, end].filter((day) => !isRealDate(`2028-${day}`));
  return [
    ...unreal.map((day) => said.notADay(place, day)),
    ...(`${endYear}-${end}` < `${year}-${start}` ? [said.endsEarly(place)] : []),
    ...isEarly,
  ];
}

function ofTasks(tasks: readonly TaskFile[], place: string, known: ReadonlySet<string>): readonly string[] {
  const said = texts().obligations.campaigns.file;
  return tasks.flatMap((task, index) => {
    const at = placeOf([place, index]);
    const roles = task.reminders.map(({ to }) => to);
    const others = roles.flat().filter((role) => role !== '管理员');
    return [
      ...(known.has(task.obligation) ? [] : [said.unknownDuty(at, task.obligation)]),
      ...repeated(task.reminders.map(({ stage }) => stage)).map((stage) => said.sameStep(at, stage)),
      ...(roles.some((to) => to.length === 0) ? [said.needsRole(at)] : []),
      ...(task.unit === 'organisation' && others.length > 0 ? [said.administratorsOnly(at)] : []),
    ];
  });
}

/** Two tasks that one record and one period would settle both. */
function twice(tasks: readonly TaskFile[], index: number): readonly string[] {
  const keys = tasks.map(({ obligation, topic, every }) => `${obligation}/${topic ?? ''}/${every}`);
  const said = texts().obligations.campaigns.file;
  return repeated(keys).map((key) => said.twice(placeOf(['stages', index]), key.split('/')[0] ?? ''));
}

function repeated(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

/** @returns names under which two campaigns are known, or one twice; compared folded, as messages are. */
export function sharedNames(files: readonly CampaignFile[]): readonly string[] {
  const said = texts().obligations.campaigns.file;
  const owners = new Map<string, string>();
  return files.flatMap((file) =>
    [...new Set([file.name, ...file.aliases].map((name) => fold(name)))].flatMap((name) => {
      const owner = owners.get(name);
      owners.set(name, file.id);
      return owner === undefined ? [] : [said.sharedName(`${file.id}.yaml`, name, `${owner}.yaml`)];
    }),
  );
}
