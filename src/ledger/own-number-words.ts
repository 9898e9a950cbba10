import { daysBetween, showDate } from '../calendar/day.ts';
import type { DocumentHead } from '../core/document.ts';
import type { Duty } from '../core/duty.ts';
import type { Block } from '../core/reply.ts';
import { basisWords } from '../obligations/basis-quote.ts';
import type { OwnNumberStanding } from '../obligations/own-number-standing.ts';
import { howOften, type OwnNumber } from '../obligations/own-numbers.ts';
import { hasNumber } from '../obligations/periods.ts';

const QUARTERS = ['一', '二', '三', '四'];

/** @returns the duty, its 党小组 where one is given, the years, and whose number it is. */
export function labelOf({ duty, span }: OwnNumberStanding, group: string | null): string {
  return `${[duty.name, group, span.label].filter((part) => part !== null).join(' ')}（本单位设置）`;
}

/**
 * @returns what is held, with its days, and what is not, in the words for what is usual and not demanded.
 * @param today local date
 */
export function inFull(one: OwnNumberStanding, today: string): string {
  const { held, before, state } = one;
  const days = held.map(({ date }) => (date === null ? '' : showDate(date, { today }))).join('、');
  const told = `${countOf(one)}${days === '' ? '' : `（${days}）`}`;
  if (state === 'met') return told;
  const last = before?.date == null ? '' : `；上一次是${showDate(before.date, { today })}`;
  const lack = state === 'early' ? notYet(one, today) : missing(one);
  return `${told}${usually(one)}，${lack}${leftOf(one, today)}${last}`;
}

/** @returns the same without days, for a row of many. */
export function inShort(one: OwnNumberStanding): string {
  const rest = { met: '', early: `${usually(one)}，还没到`, open: `，${missing(one)}` };
  return `${countOf(one)}${rest[one.state]}`;
}

function countOf({ held, own, state }: OwnNumberStanding): string {
  return `${state === 'met' ? '✓ ' : ''}${held.length}/${own.count}`;
}

function usually({ own }: OwnNumberStanding): string {
  return own.quarter === null ? '' : `，一般安排在第${QUARTERS[own.quarter - 1]}季度`;
}

function missing({ held, own }: OwnNumberStanding): string {
  return held.length === 0 ? '本期还没有记录' : `本期记录不到${own.count}次`;
}

function notYet(one: OwnNumberStanding, today: string): string {
  return hasBegun(one, today) ? '还没到期' : '还没到';
}

/** Days are counted down only once it is usual to hold it, and not after the years are over. */
function leftOf(one: OwnNumberStanding, today: string): string {
  const left = daysBetween(today, one.until);
  if (!hasBegun(one, today) || left < 0) return '';
  return left === 0 ? '（今天是最后一天）' : `（还有${left}天）`;
}

/** Whether the usual quarter has begun, or without one the last year. */
function hasBegun({ usual, span }: OwnNumberStanding, today: string): boolean {
  return today >= (usual?.start ?? `${span.end.slice(0, 4)}-01-01`);
}

/** @returns what the document says about the duty, where it says anything, and then whose number it is. */
export function groundsOf(duty: Duty, own: OwnNumber, documents: readonly DocumentHead[]): readonly Block[] {
  const words = basisWords(duty.basis[0], documents);
  const quoted = words === null ? [] : [`文件写法：${words}`];
  return [...quoted, settingOf(duty, own)].map((text) => ({ kind: 'note', text }));
}

/** @returns whose number it is and where it comes from. */
export function settingOf(duty: Duty, own: OwnNumber): string {
  const silence = !hasNumber(duty) ? '文件没有写次数；' : '';
  return `${silence}${howOften(own)}为本单位设置（出处：${own.source}），不是活动文件的规定。`;
}
