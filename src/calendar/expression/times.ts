import { type Clock, findClocks, PART } from './clocks.ts';
import type { Span } from './span.ts';

/** A time or a span of time of one day. */
export interface TimeMention extends Span {
  /** `HH:mm`; null where only a part of the day is named. */
  readonly from: string | null;
  readonly to: string | null;
  /** The part of the day that is named (`晚上`), or null. */
  readonly part: string | null;
}

const JOIN = /^(?:开始|开|起)?[\s,]*(?:一直)?(?:开|谈|学|讲)?(?:至|到|-|~)+\s*$/;
const THEN = /^(?:开始|开会|开|起)?[\s,]*$/;
const ENDS = /^(?:结束|散会|散|完|为止)/;
const PARTS = new RegExp(PART, 'g');
const MORNING = /凌晨|清|早|晨|上午|[头前上]晌/;
const NOON = /中午|正午|^晌午|午间/;
const EVENING = /晚|夜|黑/;

/**
 * Every time of day in a text, in order of place. A time without 上午 or 下午 is afternoon from 1 to 6 o'clock and
 * morning from 7 to 11 (interfaces.md 8); a span ends at the first such time after its beginning.
 * @param text folded, dates already `TAKEN`
 */
export function findTimes(text: string): readonly TimeMention[] {
  const clocks = findClocks(text);
  const alone = partsAlone(text, clocks);
  const found: TimeMention[] = [];
  for (let index = 0; index < clocks.length; index += 1) {
    const clock = clocks[index];
    if (clock === undefined) continue;
    const part = clock.part ?? partBefore(clock, alone);
    const from = settle(clock, part);
    const next = clocks[index + 1];
    const joined = next !== undefined && belongTogether(text, clock, next) ? next : undefined;
    if (joined !== undefined) index += 1;
    const to = joined === undefined || from === null ? null : settleEnd(joined, from);
    found.push({
      start: clock.start,
      end: joined?.end ?? clock.end,
      from: from === null ? null : write(from),
      to: to === null ? null : write(to),
      part,
    });
  }
  const parts = alone.map(({ start, end, part }) => ({ start, end, from: null, to: null, part }));
  return [...found, ...parts].toSorted((a, b) => a.start - b.start);
}

interface NamedPart extends Span {
  readonly part: string;
}

function partsAlone(text: string, clocks: readonly Clock[]): readonly NamedPart[] {
  return [...text.matchAll(PARTS)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, part: match[0] }))
    .filter((part) => !clocks.some((clock) => clock.start <= part.start && part.start < clock.end));
}

/** `下午支委会3点开`: a part of the day said earlier belongs to the first time after it. */
function partBefore(clock: Clock, alone: readonly NamedPart[]): string | null {
  return alone.findLast((part) => part.end <= clock.start)?.part ?? null;
}

function belongTogether(text: string, first: Clock, second: Clock): boolean {
  const between = text.slice(first.end, second.start);
  return JOIN.test(between) || (THEN.test(between) && ENDS.test(text.slice(second.end)));
}

/** @returns minutes since midnight, or null for a time that its part of the day does not have. */
function settle({ hour, minute }: Clock, part: string | null): number | null {
  const minutes = hour * 60 + minute;
  if (hour > 12 || hour === 0) return hour === 24 ? null : minutes;
  if (part === null) return hour <= 6 ? minutes + 720 : minutes;
  if (MORNING.test(part)) return minutes;
  if (NOON.test(part)) return hour <= 3 ? minutes + 720 : minutes;
  if (EVENING.test(part)) return hour === 12 || hour < 5 ? null : minutes + 720;
  return hour === 12 ? minutes : minutes + 720;
}

function settleEnd(clock: Clock, from: number): number | null {
  if (clock.part !== null) return settle(clock, clock.part);
  const minutes = clock.hour * 60 + clock.minute;
  if (minutes > from) return minutes < 1440 ? minutes : null;
  return clock.hour < 12 && minutes + 720 > from ? minutes + 720 : null;
}

function write(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
