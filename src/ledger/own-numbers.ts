import type { Period } from '../calendar/period.ts';
import { localDate } from '../calendar/zone.ts';
import type { DocumentHead } from '../core/document.ts';
import type { LedgerRecord } from '../core/record.ts';
import type { Block } from '../core/reply.ts';
import { saying } from '../core/reply.ts';
import { indexRecords } from '../obligations/counting.ts';
import { type OwnNumberStanding, ownNumberStandings } from '../obligations/own-number-standing.ts';
import { type OwnNumber, ownNumberOf } from '../obligations/own-numbers.ts';
import { may } from '../roster/permissions.ts';
import { texts } from '../texts/texts.ts';
import type { EntryContext } from './context.ts';
import { groundsOf, inFull, inShort, labelOf, settingOf } from './own-number-words.ts';

/** What a view of the ledger rests on, beside the records. */
export interface Grounds {
  /** Heads of the documents that the duties quote. */
  readonly documents: readonly DocumentHead[];
  /** What the organisation has set where no document gives a number. */
  readonly numbers: readonly OwnNumber[];
}

/**
 * How the branch's duties stand by the organisation's own numbers, in the years that end with the one of `period`.
 * @param records of the branch, of all years
 * @param period null for the year of today
 */
export function ownNumbersOf(
  branch: string,
  period: Period | null,
  records: readonly LedgerRecord[],
  { numbers }: Grounds,
  { duties, directory, now, zone }: EntryContext,
): readonly OwnNumberStanding[] {
  if (numbers.length === 0) return [];
  const today = localDate(now, zone);
  const on = period?.end ?? today;
  return ownNumberStandings({
    duties,
    numbers,
    directory,
    branch,
    index: indexRecords(records),
    today,
    on,
  });
}

/** Each duty with what is held, then the document's own words about it, then whose number it is and from where. */
export function ownNumberBlocks(
  standings: readonly OwnNumberStanding[],
  { documents }: Grounds,
  { now, zone }: EntryContext,
): readonly Block[] {
  const today = localDate(now, zone);
  return standings.flatMap((one, index): readonly Block[] => [
    { kind: 'fields', rows: [{ label: labelOf(one, one.group), value: inFull(one, today) }] },
    // The 党小组 of one duty share its grounds.
    ...(standings[index + 1]?.duty === one.duty ? [] : groundsOf(one.duty, one.own, documents)),
  ]);
}

/** The same in a row for each duty, with the branches in the order given, and the grounds below. */
export function ownNumberRows(
  standings: readonly OwnNumberStanding[],
  { documents }: Grounds,
): readonly Block[] {
  const duties = new Set(standings.map(({ duty }) => duty));
  return [...duties].flatMap((duty): readonly Block[] => {
    const all = standings.filter((one) => one.duty === duty);
    const [first] = all;
    if (first === undefined) return [];
    const { common, ledger } = texts();
    const told = all.map((one) => ledger.own.numbers.ofBranch(one.branch, one.group, inShort(one)));
    const value = common.clauses(told);
    return [
      { kind: 'fields', rows: [{ label: labelOf(first, null), value }] },
      ...groundsOf(duty, first.own, documents),
    ];
  });
}

/**
 * Talks are counted by pairs and people and never as a number of the branch: who may see how far they reach is led there.
 * @param branch null for all branches
 */
export function talkNumberBlocks(
  branch: string | null,
  { numbers }: Grounds,
  { duties, speaker, chatType }: EntryContext,
): readonly Block[] {
  const on = { branch, group: null, duty: null, createdBy: null, parties: [] };
  const seen =
    may(speaker, 'view-talk-coverage', on, chatType) ||
    may(speaker, 'view-talk-coverage-count', on, chatType);
  return duties.flatMap((duty): readonly Block[] => {
    const own = ownNumberOf(duty.id, numbers);
    if (!seen || own === null || duty.place !== 'private') return [];
    const said = texts().ledger;
    const asked = `${branch ?? ''}${duty.name}覆盖情况`;
    return [
      { kind: 'note', text: said.own.numbers.talks(duty.name, settingOf(duty, own), asked) },
      { kind: 'buttons', buttons: [saying(said.talks.coverage.button(duty.name), asked)] },
    ];
  });
}
