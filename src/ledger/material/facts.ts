import { periodOf } from '../../calendar/period.ts';
import type { Basis, Duty } from '../../core/duty.ts';
import type { LedgerRecord } from '../../core/record.ts';
import { indexRecords, recordsOf } from '../../obligations/counting.ts';
import { unitsOf } from '../../obligations/units.ts';
import type { Directory } from '../../roster/directory.ts';
import { textsIn } from '../../texts/texts.ts';
import { heldInOrder } from '../export/order.ts';
import { personNames } from '../export/person-names.ts';
import { gapsOf, type Span } from './gaps.ts';
import type { Material, Matter } from './material.ts';

/** What one matter comes to. */
export interface MatterFacts {
  readonly name: string;
  /** `4次`, or `NOTHING`. */
  readonly count: string;
  /** A line for each record; none for what is confidential. */
  readonly records: readonly string[];
  readonly gaps: readonly string[];
  readonly basis: readonly Basis[];
}

export interface HeadingFacts {
  readonly name: string;
  readonly basis: Basis;
  /** Empty where nothing in the ledger belongs here. */
  readonly matters: readonly MatterFacts[];
}

/** The material of one branch. */
export interface MaterialFacts {
  readonly material: Material;
  readonly branch: string;
  readonly span: Span;
  readonly headings: readonly HeadingFacts[];
}

export interface FactSources {
  readonly duties: readonly Duty[];
  readonly directory: Directory;
  /** All records of the branch, of any day and status. */
  readonly records: readonly LedgerRecord[];
  /** Local date. */
  readonly today: string;
}

/** @returns what the ledger has under the document's headings, and what is missing there; nothing else */
export function factsFor(
  material: Material,
  branch: string,
  span: Span,
  sources: FactSources,
): MaterialFacts {
  const headings = material.headings.map(({ name, basis, matters }) => ({
    name,
    basis,
    matters: matters.flatMap((matter) => matterFacts(matter, branch, span, sources)),
  }));
  return { material, branch, span, headings };
}

function matterFacts(
  matter: Matter,
  branch: string,
  span: Span,
  { duties, directory, records, today }: FactSources,
): readonly MatterFacts[] {
  const duty = duties.find((one) => one.id === matter.duty);
  if (duty === undefined) return [];
  const own = records.filter((record) => record.kind === duty.id && record.branch === branch);
  const held = heldInOrder(own).filter(({ date }) => date !== null && date >= span.from && date <= span.to);
  if (held.length === 0 && !applies(duty, branch, directory)) return [];
  const gaps = restsOn(matter, duty) ? gapsOf(duty, branch, span, own, directory, today) : [];
  return [
    {
      name: duty.name,
      count:
        held.length === 0
          ? NOTHING
          : `${held.length}次${countedOf(duty, held, branch, directory)}${daysOf(held)}`,
      records: duty.place === 'private' ? [] : held.map((record) => lineOf(record, directory)),
      gaps,
      basis: matter.basis,
    },
  ];
}

/** What is written where the ledger has nothing. */
export const NOTHING = '台账里没有记录，请自行补充';

/** A branch without a committee or without 党小组 has no gaps there. */
function applies(duty: Duty, branch: string, directory: Directory): boolean {
  if (duty.appliesTo === 'with-committee') return directory.hasCommittee(branch);
  return duty.appliesTo !== 'with-groups' || directory.groupsOf(branch).length > 0;
}

/** A number is only held against a branch beside the words that it comes from, the first ones of the duty's basis. */
function restsOn({ basis }: Matter, duty: Duty): boolean {
  const [first] = duty.basis;
  return basis.some(({ document, quote }) => document === first?.document && quote === first.quote);
}

/** Days are added up where people have said how many. */
function daysOf(held: readonly LedgerRecord[]): string {
  const said = held.flatMap(({ days }) => days ?? []);
  return said.length === 0
    ? ''
    : `，写明天数的${said.length}次共${said.reduce((sum, days) => sum + days, 0)}天`;
}

/** Where only one role's speech counts, how many of them are its own. */
function countedOf(duty: Duty, held: readonly LedgerRecord[], branch: string, directory: Directory): string {
  if (duty.speakerRole === undefined) return '';
  const index = indexRecords(held);
  const years = new Set(held.map((record) => periodOf('year', record.date ?? '').key));
  const counted = unitsOf(duty, branch, directory).flatMap((unit) =>
    [...years].flatMap((year) =>
      recordsOf('held', duty, unit, periodOf('year', `${year}-01-01`), index, directory),
    ),
  );
  return `，其中${duty.speakerRole}讲的${counted.length}次`;
}

/** Day, who or which 党小组, topics, attendance and number: what was said, and no more. */
function lineOf(record: LedgerRecord, directory: Directory): string {
  const name = personNames(directory);
  const people = record.parties.map((party) => name(party, record.branch)).join('、');
  const { date, group, speaker, topic, agenda, place, expected, present } = record;
  const subject = topic ?? (agenda.length > 0 ? agenda.join('；') : (place ?? ''));
  const parts = [
    date === null ? '' : textsIn('zh').calendar.day(date, true),
    group ?? '',
    people,
    speaker === null ? '' : `讲课人：${speaker}`,
    subject,
    expected === null || present === null ? '' : `应到${expected}人、实到${present}人`,
    record.late ? '补记' : '',
    `#${record.id}`,
  ];
  return parts.filter((part) => part !== '').join('　');
}
