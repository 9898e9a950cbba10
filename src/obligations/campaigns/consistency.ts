import { isRealDate } from '../../calendar/day.ts';
import { fold } from '../../text/fold.ts';
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
  const ids = file.stages.map((stage) => stage.id);
  const names = file.stages.map((stage) => fold(stage.name));
  return [
    ...(`${file.id}.yaml` === fileName ? [] : [`id 是“${file.id}”，与文件名不一致`]),
    ...repeated(ids).map((id) => `stages 里有两个阶段的 id 都是“${id}”`),
    ...repeated(names).map((name) => `stages 里有两个阶段都叫“${name}”`),
    ...file.stages.flatMap(ofProposed),
    ...file.stages.flatMap(({ tasks }, index) => ofTasks(tasks, `stages 第${index + 1}条 tasks`, known)),
    ...file.stages.flatMap(({ tasks }, index) => twice([...tasks, ...file.tasks], index)),
    ...ofTasks(file.tasks, 'tasks', known),
    ...file.tasks.flatMap((task, index) =>
      task.obligation === STAGE_WORK && task.topic === undefined && task.every !== 'stage'
        ? [`tasks 第${index + 1}条不在某个阶段里，要写 topic`]
        : [],
    ),
  ];
}

function ofProposed(
  { proposed }: CampaignFile['stages'][number],
  index: number,
  all: CampaignFile['stages'],
): readonly string[] {
  const place = `stages 第${index + 1}条 proposed`;
  const { start, end, year, endYear = year } = proposed;
  const before = all[index - 1]?.proposed;
  const isEarly =
    before !== undefined && `${year}-${start}` < `${before.year}-${before.start}`
      ? [`${place} 的第一天早于前一个阶段的第一天`]
      : [];
  // The 29th of February is the last day of the month in any year.
  const unreal = [start, end].filter((day) => !isRealDate(`2028-${day}`));
  return [
    ...unreal.map((day) => `${place} 没有“${day}”这一天`),
    ...(`${endYear}-${end}` < `${year}-${start}` ? [`${place} 的最后一天早于第一天`] : []),
    ...isEarly,
  ];
}

function ofTasks(tasks: readonly TaskFile[], place: string, known: ReadonlySet<string>): readonly string[] {
  return tasks.flatMap((task, index) => {
    const at = `${place} 第${index + 1}条`;
    const roles = task.reminders.map(({ to }) => to);
    const others = roles.flat().filter((role) => role !== '管理员');
    return [
      ...(known.has(task.obligation) ? [] : [`${at} 没有“${task.obligation}”这一项`]),
      ...repeated(task.reminders.map(({ stage }) => stage)).map(
        (stage) => `${at} reminders 里有两步都叫“${stage}”`,
      ),
      ...(roles.some((to) => to.length === 0) ? [`${at} reminders 的 to 要写角色`] : []),
      ...(task.unit === 'organisation' && others.length > 0
        ? [`${at} 是本单位的事，to 只能写 [管理员]`]
        : []),
    ];
  });
}

/** Two tasks that one record and one period would settle both. */
function twice(tasks: readonly TaskFile[], index: number): readonly string[] {
  const keys = tasks.map(({ obligation, topic, every }) => `${obligation}/${topic ?? ''}/${every}`);
  return repeated(keys).map((key) => `stages 第${index + 1}条里“${key.split('/')[0]}”重复了`);
}

function repeated(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

/** @returns names under which two campaigns are known, or one twice; compared folded, as messages are. */
export function sharedNames(files: readonly CampaignFile[]): readonly string[] {
  const owners = new Map<string, string>();
  return files.flatMap((file) =>
    [...new Set([file.name, ...file.aliases].map((name) => fold(name)))].flatMap((name) => {
      const owner = owners.get(name);
      owners.set(name, file.id);
      return owner === undefined ? [] : [`${file.id}.yaml：叫法“${name}”在 ${owner}.yaml 里也有`];
    }),
  );
}
