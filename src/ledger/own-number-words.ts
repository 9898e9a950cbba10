import { daysBetween, showDate } from '../calendar/day.ts';
import type { DocumentHead } from '../core/document.ts';
import type { Duty } from '../core/duty.ts';
import type { Block } from '../core/reply.ts';
import { basisWords } from '../obligations/basis-quote.ts';
import type { OwnNumberStanding } from '../obligations/own-number-standing.ts';
import { howOften, type OwnNumber } from '../obligations/own-numbers.ts';
import { hasNumber } from '../obligations/periods.ts';
import { texts } from '../texts/texts.ts';

/** @returns the duty, its 党小组 where one is given, the years, and whose number it is. */
export function labelOf({ duty, span }: OwnNumberStanding, group: string | null): string {
  const name = [duty.name, group, span.label].filter((part) => part !== null).join(' ');
  return texts().ledger.own.numbers.label(name);
}

/**
 * @returns what is held, with its days, and what is not, in the words for what is usual and not demanded.
 * @param today local date
 */
export function inFull(one: OwnNumberStanding, today: string): string {
  const { held, before, own, state } = one;
  const said = texts().ledger.own.numbers;
  const days = held.flatMap(({ date }) => (date === null ? [] : [showDate(date, { today })]));
  const told = said.held(countOf(one), days);
  if (state === 'met') return told;
  return said.open({
    held: told,
    quarter: own.quarter,
    lack: state === 'early' ? notYet(one, today) : missing(one),
    left: leftOf(one, today),
    last: before?.date == null ? null : showDate(before.date, { today }),
  });
}

/** @returns the same without days, for a row of many. */
export function inShort(one: OwnNumberStanding): string {
  const said = texts().ledger.own.numbers;
  switch (one.state) {
    case 'met':
      return countOf(one);
    case 'early':
      return said.inShort(countOf(one), one.own.quarter, said.lack.notYet);
    case 'open':
      return said.inShort(countOf(one), null, missing(one));
  }
}

function countOf({ held, own, state }: OwnNumberStanding): string {
  return `${state === 'met' ? '✓ ' : ''}${held.length}/${own.count}`;
}

function missing({ held, own }: OwnNumberStanding): string {
  const { none, fewer } = texts().ledger.own.numbers.lack;
  return held.length === 0 ? none : fewer(own.count);
}

function notYet(one: OwnNumberStanding, today: string): string {
  const said = texts().ledger.own.numbers.lack;
  return hasBegun(one, today) ? said.notDue : said.notYet;
}

/** Days are counted down only once it is usual to hold it, and not after the years are over. */
function leftOf(one: OwnNumberStanding, today: string): number | null {
  const left = daysBetween(today, one.until);
  return !hasBegun(one, today) || left < 0 ? null : left;
}

/** Whether the usual quarter has begun, or without one the last year. */
function hasBegun({ usual, span }: OwnNumberStanding, today: string): boolean {
  return today >= (usual?.start ?? `${span.end.slice(0, 4)}-01-01`);
}

/** @returns what the document says about the duty, where it says anything, and then whose number it is. */
export function groundsOf(duty: Duty, own: OwnNumber, documents: readonly DocumentHead[]): readonly Block[] {
  const words = basisWords(duty.basis[0], documents);
  const quoted = words === null ? [] : [texts().ledger.views.basis(false, words)];
  return [...quoted, settingOf(duty, own)].map((text) => ({ kind: 'note', text }));
}

/** @returns whose number it is and where it comes from. */
export function settingOf(duty: Duty, own: OwnNumber): string {
  return texts().ledger.own.numbers.setting(!hasNumber(duty), howOften(own), own.source);
}
