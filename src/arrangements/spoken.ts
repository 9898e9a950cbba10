import type { Duty } from '../core/duty.ts';
import { UserError } from '../core/errors.ts';
import { branchSaid } from '../ledger/branch-said.ts';
import type { EntryContext } from '../ledger/context.ts';
import { noRight } from '../ledger/enter.ts';
import { findDuties, mainDuty } from '../ledger/understand/duty.ts';
import { openPage, type Page, type Span, TAKEN, take, tidy } from '../ledger/understand/page.ts';
import { findBranch } from '../ledger/understand/unit.ts';
import { dutyName } from '../obligations/wording.ts';
import { fold } from '../text/fold.ts';
import { texts } from '../texts/texts.ts';

/** What words name: a duty and a branch. */
export interface Spoken {
  /** The duty's and the branch's names taken. */
  readonly page: Page;
  /** All duties that go by the name; a campaign's may share it with the documents'. Empty where none is named. */
  readonly duties: readonly Duty[];
  /** Where the duty's name ends on the page; 0 where none is named. */
  readonly after: number;
  /** As `branchSaid` gives it. */
  readonly branch: ReturnType<typeof branchSaid>;
}

const EVERY = /(?:各|所有|全部)个?的?党?支部/g;

/** Reads which duty and which branch words are about. */
export function readSpoken(text: string, { duties, directory }: EntryContext): Spoken {
  const branches = directory.branches.map(({ name }) => name);
  const whole = openPage(text);
  const branch = findBranch(whole, branches)?.span ?? null;
  const every = [...whole.folded.matchAll(EVERY)].map(spanOf);
  const page = take(whole, ...(branch === null ? [] : [branch]), ...every);
  const named = nameOn(page, duties);
  return {
    page: named === null ? page : take(page, named),
    duties: named === null ? [] : calledSo(page.folded.slice(named.start, named.end), named.duty, duties),
    after: named?.end ?? 0,
    branch: branchSaid(text, branches),
  };
}

function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}

/** What is named first; of two that begin together the longer. A campaign's duty is known by its whole name only. */
function nameOn(page: Page, duties: readonly Duty[]): (Span & { readonly duty: Duty }) | null {
  const mention = mainDuty(page, findDuties(page, duties));
  const whole = duties.flatMap((duty) => {
    const name = openPage(dutyName(duty)).folded;
    const start = page.open.indexOf(name);
    return start === -1 ? [] : [{ start, end: start + name.length, duty }];
  });
  const all = mention === null ? whole : [mention, ...whole];
  return all.toSorted((a, b) => a.start - b.start || b.end - a.end)[0] ?? null;
}

function calledSo(name: string, found: Duty, duties: readonly Duty[]): readonly Duty[] {
  const namesakes = duties.filter((duty) =>
    [dutyName(duty), duty.name, ...duty.aliases].some((alias) => openPage(alias).folded === name),
  );
  return namesakes.length > 0 ? namesakes : [found];
}

/** @returns `text` without the first stretch that the pattern finds in it, however it is written; a space stands there. */
export function without(text: string, pattern: RegExp): string {
  const match = pattern.exec(fold(text));
  if (match === null) return text;
  return `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
}

/** @returns what nothing has read, in its own words. */
export function leftOver({ text, open }: Page): string {
  const words = text.split('').filter((_, index) => open[index] !== TAKEN);
  return tidy(words.join('').replace(/^(?:[\s,，:：;；。、]|因为|由于|原因是?|理由是?|的(?!确))+/u, ''));
}

/**
 * @returns the one branch that is meant: the named one, else the speaker's
 * @param example of words that name one
 * @throws UserError where all are named or none is known; the one refusal for who may not name another than their own
 */
export function oneBranch(spoken: Spoken, entries: EntryContext, example: string): string {
  const { speaker, directory } = entries;
  const { branch } = spoken;
  const name = branch === null ? speaker.branch : branch === 'every' ? null : branch.branch;
  if (speaker.administrator) {
    if (name === null) throw new UserError(texts().arrangements.whichBranch(example));
    if (!directory.branches.some((one) => one.name === name))
      throw new UserError(texts().arrangements.unknownBranch(name));
  }
  if (name === null) throw new UserError(noRight());
  return name;
}
