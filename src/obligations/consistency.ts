import { fold } from '../text/fold.ts';
import { isEntered } from './entered.ts';
import type { DutyFile } from './schema.ts';

/** @returns what does not fit together within one file, each line naming the key. */
export function contradictions(file: DutyFile, fileName: string): readonly string[] {
  const problems: string[] = [];
  if (`${file.id}.yaml` !== fileName) problems.push(`id 是“${file.id}”，与文件名不一致`);
  for (const field of file.fields.ask) {
    if (file.fields.optional.includes(field)) problems.push(`fields 里“${field}”写了两次`);
  }
  if (file.speakerRole !== undefined && !file.fields.ask.includes('speaker')) {
    problems.push('写了 speakerRole，fields.ask 里就要有 speaker');
  }
  return [...problems, ...ofCadence(file), ...ofCounts(file), ...ofDays(file), ...ofReminders(file)];
}

function ofCadence({ cadence, unit }: DutyFile): readonly string[] {
  if (cadence === null) return [];
  if (cadence.byRank !== undefined && cadence.count !== undefined)
    return ['cadence 里 count 和 byRank 只能写一个'];
  if (cadence.byRank !== undefined && unit !== 'person') return ['cadence.byRank 只用于按个人算的事'];
  if (cadence.byRank === undefined && cadence.count === undefined) return ['cadence 里缺少 count'];
  return [];
}

/** What only counts the records of another duty is not entered, so nothing is asked for it. */
function ofCounts(file: DutyFile): readonly string[] {
  const { fields, cadence } = file;
  if (isEntered(file)) return [];
  return [
    ...(fields.ask.length + fields.optional.length === 0
      ? []
      : ['写了 counts.kind，fields 里的两项都要写 []']),
    ...(cadence === null ? ['写了 counts.kind，就要写 cadence'] : []),
  ];
}

function ofDays({ days, unit, fields, basis }: DutyFile): readonly string[] {
  if (days === undefined) return [];
  return [
    ...(unit === 'person' ? [] : ['days 只用于按个人算的事']),
    ...(fields.optional.includes('days') ? [] : ['写了 days，fields.optional 里就要有 days']),
    ...(basis.some(({ quote }) => quote === days.quote) ? [] : ['days 里的 quote 要和 basis 里的一条一样']),
  ];
}

function ofReminders({ cadence, reminders, unit }: DutyFile): readonly string[] {
  const problems: string[] = [];
  if (cadence === null && reminders.length > 0) problems.push('cadence 是 none，reminders 就要写 []');
  const names = reminders.map((stage) => stage.stage);
  if (new Set(names).size < names.length) problems.push('reminders 里有两步同名');
  reminders.forEach((stage, index) => {
    const earlier = reminders[index - 1];
    if (earlier !== undefined && !isLater(stage, earlier))
      problems.push(`reminders 第${index + 1}条要比前一条离期末更近`);
    if (unit === 'person' && stage.to.length > 0) problems.push(`reminders 第${index + 1}条 to 要写“本人”`);
    if (unit !== 'person' && stage.to.length === 0) problems.push(`reminders 第${index + 1}条 to 要写角色`);
  });
  return problems;
}

type WrittenStage = DutyFile['reminders'][number];

/** Stages that count from the same end must come in their order; others are compared when their dates are known. */
function isLater(stage: WrittenStage, earlier: WrittenStage): boolean {
  const isLess = (one: number | undefined, other: number | undefined) =>
    one === undefined || other === undefined || one < other;
  return (
    isLess(stage.workdaysLeft, earlier.workdaysLeft) &&
    isLess(stage.monthsLeft, earlier.monthsLeft) &&
    isLess(earlier.workdaysIn, stage.workdaysIn)
  );
}

/** @returns where records are counted that are of no duty, or of one that has none itself. */
export function lostCounts(files: readonly DutyFile[]): readonly string[] {
  const entered = new Set(files.filter(isEntered).map(({ id }) => id));
  return files.flatMap((file) => {
    const kind = file.counts?.kind;
    return kind === undefined || entered.has(kind)
      ? []
      : [`${file.id}.yaml：counts.kind 里的“${kind}”没有这一项，或者它自己也不登记`];
  });
}

/** @returns names under which two duties are known, or one twice; compared folded, as messages are. */
export function sharedAliases(files: readonly DutyFile[]): readonly string[] {
  const owners = new Map<string, DutyFile>();
  const problems: string[] = [];
  for (const file of files) {
    for (const alias of [file.name, ...file.aliases, ...file.typos]) {
      const owner = owners.get(fold(alias));
      if (owner !== undefined) {
        const other = owner === file ? '本文件里' : `${owner.id}.yaml 里也`;
        problems.push(`${file.id}.yaml：叫法“${alias}”${other}有`);
      }
      owners.set(fold(alias), file);
    }
  }
  return problems;
}
