import { fold } from '../text/fold.ts';
import { texts } from '../texts/texts.ts';
import { isEntered } from './entered.ts';
import type { DutyFile } from './schema.ts';

/** @returns what does not fit together within one file, each line naming the key. */
export function contradictions(file: DutyFile, fileName: string): readonly string[] {
  const said = texts().obligations.files;
  const problems: string[] = [];
  if (`${file.id}.yaml` !== fileName) problems.push(said.idDiffers(file.id));
  for (const field of file.fields.ask) {
    if (file.fields.optional.includes(field)) problems.push(said.fieldTwice(field));
  }
  if (file.speakerRole !== undefined && !file.fields.ask.includes('speaker')) {
    problems.push(said.speakerAsked);
  }
  return [...problems, ...ofCadence(file), ...ofCounts(file), ...ofDays(file), ...ofReminders(file)];
}

function ofCadence({ cadence, unit }: DutyFile): readonly string[] {
  if (cadence === null) return [];
  const said = texts().obligations.files.cadence;
  if (cadence.byRank !== undefined && cadence.count !== undefined) return [said.oneNumber];
  if (cadence.byRank !== undefined && unit !== 'person') return [said.ranksOfPerson];
  if (cadence.byRank === undefined && cadence.count === undefined) return [said.noCount];
  return [];
}

/** What only counts the records of another duty is not entered, so nothing is asked for it. */
function ofCounts(file: DutyFile): readonly string[] {
  const { fields, cadence } = file;
  if (isEntered(file)) return [];
  const said = texts().obligations.files.counts;
  return [
    ...(fields.ask.length + fields.optional.length === 0 ? [] : [said.noFields]),
    ...(cadence === null ? [said.needsCadence] : []),
  ];
}

function ofDays({ days, unit, fields, basis }: DutyFile): readonly string[] {
  if (days === undefined) return [];
  const said = texts().obligations.files.days;
  return [
    ...(unit === 'person' ? [] : [said.ofPerson]),
    ...(fields.optional.includes('days') ? [] : [said.needsField]),
    ...(basis.some(({ quote }) => quote === days.quote) ? [] : [said.sameQuote]),
  ];
}

function ofReminders({ cadence, reminders, unit }: DutyFile): readonly string[] {
  const said = texts().obligations.files.reminders;
  const problems: string[] = [];
  if (cadence === null && reminders.length > 0) problems.push(said.none);
  const names = reminders.map((stage) => stage.stage);
  if (new Set(names).size < names.length) problems.push(said.sameName);
  reminders.forEach((stage, index) => {
    const earlier = reminders[index - 1];
    if (earlier !== undefined && !isLater(stage, earlier)) problems.push(said.order(index + 1));
    if (unit === 'person' && stage.to.length > 0) problems.push(said.toPerson(index + 1));
    if (unit !== 'person' && stage.to.length === 0) problems.push(said.toRole(index + 1));
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
  const { common, obligations } = texts();
  const entered = new Set(files.filter(isEntered).map(({ id }) => id));
  return files.flatMap((file) => {
    const kind = file.counts?.kind;
    return kind === undefined || entered.has(kind)
      ? []
      : [common.labelled(`${file.id}.yaml`, obligations.files.counts.lost(kind))];
  });
}

/** @returns names under which two duties are known, or one twice; compared folded, as messages are. */
export function sharedAliases(files: readonly DutyFile[]): readonly string[] {
  const { common, obligations } = texts();
  const owners = new Map<string, DutyFile>();
  const problems: string[] = [];
  for (const file of files) {
    for (const alias of [file.name, ...file.aliases, ...file.typos]) {
      const owner = owners.get(fold(alias));
      if (owner !== undefined) {
        const other = owner === file ? null : `${owner.id}.yaml`;
        problems.push(common.labelled(`${file.id}.yaml`, obligations.files.sharedAlias(alias, other)));
      }
      owners.set(fold(alias), file);
    }
  }
  return problems;
}
