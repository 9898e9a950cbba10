import { addDays } from '../calendar/day.ts';
import { readPeriod } from '../calendar/expression/stretch.ts';
import { type Period, periodOfKey } from '../calendar/period.ts';
import { localDate } from '../calendar/zone.ts';
import type { Duty } from '../core/duty.ts';
import { UserError } from '../core/errors.ts';
import type { Button } from '../core/reply.ts';
import { dutyOf, type EntryContext } from '../ledger/context.ts';
import { noRight } from '../ledger/enter.ts';
import { openPage, type Page, type Span, take } from '../ledger/understand/page.ts';
import { findGroup } from '../ledger/understand/unit.ts';
import { periodFor, periodsIn } from '../obligations/periods.ts';
import type { Standing } from '../obligations/standing.ts';
import { dutyName } from '../obligations/wording.ts';
import type { Speaker } from '../roster/speaker.ts';
import { texts, textsIn } from '../texts/texts.ts';
import { maySettleSome } from './rights.ts';
import { leftOver, oneBranch, type Spoken } from './spoken.ts';

/** A duty of one branch, 党小组 or person in one period. */
export interface Matter {
  readonly duty: Duty;
  /** Empty for a duty of the whole organisation. */
  readonly branch: string;
  /** null for a branch's own duty, and for all its 党小组 at once. */
  readonly group: string | null;
  /** open_id of whose own duty it is, or null. */
  readonly person: string | null;
  readonly period: Period;
}

/** A period is meant by its name while it is no further from today than this. */
const DAYS_NEAR = 100;

/** @returns the period's name with its year as it is typed, whatever is spoken: `2026年3月`, `2026年一季度`. */
function periodInFull(period: Period): string {
  return textsIn('zh').pages.longPeriod(period);
}

/** @returns the words that name what a reminder is about, as `matterSaid` reads them. */
export function wordsFor({
  duty,
  branch,
  group,
  period,
}: Pick<Standing, 'duty' | 'branch' | 'group' | 'period'>): string {
  return [branch, group, dutyName(duty), periodInFull(period)].filter((part) => part).join(' ');
}

/**
 * What words name, and what they say besides.
 * @param spoken with at least one duty
 * @param example of words that name a branch
 * @throws UserError where no period of it is near, or the branch cannot be told; the one refusal for who may not
 */
export function matterSaid(
  spoken: Spoken,
  entries: EntryContext,
  example: string,
): { readonly matter: Matter; readonly rest: string } {
  const { speaker, directory } = entries;
  const branch = spoken.duties.every(isWhole) ? '' : oneBranch(spoken, entries, example);
  // First of all: whether there is such a period tells what is set for the branch.
  if (!maySettleSome(spoken.duties, branch, entries)) throw new UserError(noRight());
  const { duty, period, page } = inPeriod(spoken, branch, entries);
  const named = duty.unit === 'group' ? findGroup(page, directory.membersOf(branch)) : null;
  const group = duty.unit === 'group' ? (named?.name ?? ownGroup(speaker)) : null;
  const person = duty.unit === 'person' ? speaker.openId : null;
  const rest = leftOver(named === null ? page : take(page, named.span));
  return { matter: { duty, branch, group, person, period }, rest };
}

/** True for what the organisation has as a whole: its branch is empty. */
function isWhole({ unit }: Duty): boolean {
  return unit === 'organisation';
}

function ownGroup({ member }: Speaker): string | null {
  return member?.roles.includes('党小组长') === true ? member.group : null;
}

/** Of duties that share a name the one of which there is the period that is named, else the first that has one now. */
function inPeriod(spoken: Spoken, branch: string, entries: EntryContext): Timely {
  const found = spoken.duties.flatMap((duty) => periodSaid(duty, spoken.page, spoken.after, branch, entries));
  const best = found.find(({ inFull }) => inFull) ?? found[0];
  if (best !== undefined) return best;
  const name = spoken.duties[0]?.name ?? '';
  throw new UserError(texts().arrangements.noReminders(name));
}

interface Timely {
  readonly duty: Duty;
  readonly period: Period;
  /** The period's name taken. */
  readonly page: Page;
  readonly inFull: boolean;
}

function periodSaid(
  duty: Duty,
  page: Page,
  after: number,
  branch: string,
  { arranged, now, zone }: EntryContext,
): readonly Timely[] {
  const { cadence } = duty;
  if (cadence === null) return [];
  const today = localDate(now, zone);
  const date = arranged.dateOf(duty.id, branch);
  const near = periodsIn(cadence, addDays(today, -DAYS_NEAR), addDays(today, DAYS_NEAR), date);
  for (const period of near) {
    const span = wholeWord(page.open, openPage(periodInFull(period)).folded);
    if (span !== null) return [{ duty, period, page: take(page, span), inFull: true }];
  }
  const said = readPeriod(page.open, today);
  // Later in the words it belongs to the reason.
  if (said !== null && page.open.slice(after, said.start).trim() === '') {
    const period = periodFor(cadence, said.period.start, date);
    return period === null ? [] : [{ duty, period, page: take(page, said), inFull: false }];
  }
  const period = near.find(({ end }) => end >= today);
  return period === undefined ? [] : [{ duty, period, page, inFull: false }];
}

/** 2025年 within 2025年11月至2026年3月 is another period's. */
function wholeWord(text: string, word: string): Span | null {
  const start = text.indexOf(word);
  const end = start + word.length;
  const stands = start !== -1 && /^[\s▮]?$/.test(text[start - 1] ?? '') && /^[\s▮]?$/.test(text[end] ?? '');
  return stands ? { start, end } : null;
}

/** What a form's button carries: little, so that it fits into the button's name; the speaker's own branch is left out. */
export function payloadFor(matter: Matter, { speaker }: EntryContext): NonNullable<Button['payload']> {
  const { duty, branch, group, period } = matter;
  return {
    o: duty.id,
    p: period.key,
    ...(branch === speaker.branch ? {} : { b: branch }),
    ...(group === null ? {} : { g: group }),
  };
}

/** @returns what `payloadFor` put together; null where it does not fit any more. @param payload comes from outside */
export function matterOf(payload: NonNullable<Button['payload']>, entries: EntryContext): Matter | null {
  const text = (key: string): string | null => {
    const value = payload[key];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const duty = dutyOf(text('o'), entries.duties);
  const period = periodOfKey(text('p') ?? '');
  if (duty === null || period === null) return null;
  const branch = isWhole(duty) ? '' : (text('b') ?? entries.speaker.branch);
  if (branch === null) return null;
  const person = duty.unit === 'person' ? entries.speaker.openId : null;
  return { duty, branch, group: duty.unit === 'group' ? text('g') : null, person, period };
}

/** @returns the duty, its 党小组 and the period, e.g. `党小组会 第一党小组（3月）`. */
export function matterLabel({ duty, group, period }: Pick<Matter, 'duty' | 'group' | 'period'>): string {
  const what = [dutyName(duty), group].filter((part) => part !== null).join(' ');
  return texts().arrangements.matter(what, period.label);
}
