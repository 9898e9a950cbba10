import { join } from 'node:path';
import type { Cadence, Counting, Duty, Opening, ReminderStage } from '../core/duty.ts';
import { SetupError } from '../core/errors.ts';
import { texts } from '../texts/texts.ts';
import { contradictions, lostCounts, sharedAliases } from './consistency.ts';
import { isEntered } from './entered.ts';
import { readYaml, yamlFilesIn } from './files.ts';
import { type DutyFile, dutyFile } from './schema.ts';

/**
 * Reads every duty of a folder (one `<id>.yaml` each).
 * @param dir usually data/obligations
 * @returns in the order that the files give themselves
 * @throws SetupError naming every problem of every file
 */
export function loadDuties(dir: string): readonly Duty[] {
  const { common, obligations } = texts();
  const problems: string[] = [];
  const files: DutyFile[] = [];
  const names = yamlFilesIn(dir);
  if (names.length === 0) throw new SetupError([common.labelled(dir, obligations.files.folderEmpty)]);
  for (const name of names) {
    const read = readDuty(join(dir, name), name);
    if (Array.isArray(read)) problems.push(...read.map((problem) => common.labelled(name, problem)));
    else files.push(read);
  }
  problems.push(...sharedAliases(files), ...lostCounts(files));
  if (problems.length > 0) throw new SetupError(problems.map((problem) => `${dir}/${problem}`));
  const sorted = files.toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  return sorted.map((file) => toDuty(file, sorted));
}

/** @returns the file's content, or the list of what is wrong with it. */
function readDuty(path: string, name: string): DutyFile | string[] {
  const file = readYaml(path, dutyFile);
  if (Array.isArray(file)) return file;
  const found = contradictions(file, name);
  return found.length > 0 ? [...found] : file;
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
