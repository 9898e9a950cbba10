import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import type { Cadence, Counting, Duty, Opening, ReminderStage } from '../core/duty.ts';
import { SetupError } from '../core/errors.ts';
import { contradictions, lostCounts, sharedAliases } from './consistency.ts';
import { isEntered } from './entered.ts';
import { inChinese, placeOf } from './problems.ts';
import { type DutyFile, dutyFile } from './schema.ts';

/**
 * Reads every duty of a folder (one `<id>.yaml` each).
 * @param dir usually data/obligations
 * @returns in the order that the files give themselves
 * @throws SetupError naming every problem of every file
 */
export function loadDuties(dir: string): readonly Duty[] {
  const problems: string[] = [];
  const files: DutyFile[] = [];
  for (const name of namesIn(dir)) {
    const read = readDuty(join(dir, name), name);
    if (Array.isArray(read)) problems.push(...read.map((problem) => `${name}：${problem}`));
    else files.push(read);
  }
  problems.push(...sharedAliases(files), ...lostCounts(files));
  if (problems.length > 0) throw new SetupError(problems.map((problem) => `${dir}/${problem}`));
  const sorted = files.toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  return sorted.map((file) => toDuty(file, sorted));
}

function namesIn(dir: string): readonly string[] {
  let names: readonly string[];
  try {
    names = readdirSync(dir)
      .filter((name) => !name.startsWith('.'))
      .sort();
  } catch (cause) {
    throw new SetupError([
      `${dir}：打不开这个文件夹（${cause instanceof Error ? cause.message : String(cause)}）`,
    ]);
  }
  const strange = names.filter((name) => !name.endsWith('.yaml'));
  if (strange.length > 0)
    throw new SetupError(strange.map((name) => `${dir}/${name}：文件名要以 .yaml 结尾`));
  if (names.length === 0) throw new SetupError([`${dir}：里面一个文件也没有`]);
  return names;
}

/** @returns the file's content, or the list of what is wrong with it. */
function readDuty(path: string, name: string): DutyFile | string[] {
  let content: unknown;
  try {
    content = load(readFileSync(path, 'utf8'), { schema: CORE_SCHEMA });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return [`第${(error.mark?.line ?? 0) + 1}行写法不对（${error.reason}）`];
  }
  const parsed = dutyFile.safeParse(content, { error: inChinese });
  if (!parsed.success) {
    return parsed.error.issues.map((issue) => `${placeOf(issue.path)} ${issue.message}`.trim());
  }
  const found = contradictions(parsed.data, name);
  return found.length > 0 ? [...found] : parsed.data;
}

function toDuty(file: DutyFile, all: readonly DutyFile[]): Duty {
  const { order: _, typos: __, cadence, speakerRole, days, counter, counts, ...rest } = file;
  return {
    ...rest,
    aliases: aliasesOf(file, all),
    cadence: toCadence(cadence),
    ...(speakerRole === undefined ? {} : { speakerRole }),
    ...(days === undefined ? {} : { days: { ...days, byRank: knownRanks(days.byRank) } }),
    ...(counter === undefined ? {} : { counter }),
    ...(counts === undefined ? {} : { counts: withoutAbsent(counts) }),
    reminders: file.reminders.map(toStage),
  };
}

/** Whoever says what only counts the records of another duty means one of those. */
function aliasesOf(file: DutyFile, all: readonly DutyFile[]): readonly string[] {
  if (!isEntered(file)) return [];
  const counting = all.filter((other) => other.counts?.kind === file.id);
  const names = [file, ...counting].flatMap(({ name, aliases, typos }) => [name, ...aliases, ...typos]);
  return [...new Set(names)].toSorted((a, b) => b.length - a.length);
}

function toCadence(cadence: DutyFile['cadence']): Cadence | null {
  if (cadence === null) return null;
  const { byRank, count = 0, strength } = cadence;
  const often = { count, strength, ...(byRank === undefined ? {} : { byRank: knownRanks(byRank) }) };
  switch (cadence.every) {
    case 'years':
      return { every: 'years', years: cadence.years, from: cadence.from, ...often };
    case 'season':
      return { every: 'season', start: cadence.start, end: cadence.end, ...often };
    case 'date':
      return { every: 'date', ...(cadence.called === undefined ? {} : { called: cadence.called }), ...often };
    default:
      return { every: cadence.every, ...often };
  }
}

/** @returns the stage as the product knows it, from a step that was checked to have one opening. */
export function toStage(written: DutyFile['reminders'][number]): ReminderStage {
  return { id: written.stage, opens: openingOf(written), to: written.to };
}

function openingOf({ workdaysLeft, monthsLeft, workdaysIn }: DutyFile['reminders'][number]): Opening {
  if (workdaysLeft !== undefined) return { workdaysLeft };
  return monthsLeft === undefined ? { workdaysIn: workdaysIn ?? 0 } : { monthsLeft };
}

function withoutAbsent({ kind, topic, measure }: NonNullable<DutyFile['counts']>): Counting {
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(topic === undefined ? {} : { topic }),
    ...(measure === undefined ? {} : { measure }),
  };
}

function knownRanks(byRank: Readonly<Record<string, number | undefined>>): NonNullable<Cadence['byRank']> {
  const ranks = Object.entries(byRank).filter((entry): entry is [string, number] => entry[1] !== undefined);
  return Object.fromEntries(ranks);
}
