import { readNumber } from './numeral.ts';
import type { Span } from './span.ts';

/** One reading of a clock, before it is settled which half of the day it lies in. */
export interface Clock extends Span {
  /** The part of the day named right before it, or null. */
  readonly part: string | null;
  readonly hour: number;
  readonly minute: number;
}

export const PART =
  '凌晨|清晨|清早|大早上?|早上|早晨|早起|上午|[头前上]晌午?|中午|正午|晌午|午间|午后|下午|[后下]晌午?|傍晚|傍黑|擦黑|晚上|晚间|晚夕|夜里|夜间|夜晚|深夜|(?<=[\\d日号天昨今明前当▮]\\s?)[早晨晚夜]';

const HOUR = '(?:\\d{1,2}|二?十[一二三四五六七八九]?|[零一二两俩三四五六七八九])';
const MINUTE = '(?:[0-5]?\\d|[零〇][一二三四五六七八九]|[二三四五]?十[一二三四五六七八九]?)';
// 提了3点意见, 早一点 and 3点10人 hold no such time.
const COUNTS =
  '(?![\\s,]*(?:具体)?(?:意见|建议|要求|体会|感[想受悟]|内容|措施|说明|希望|不足|问题|共识|思考|认识|决[定议]|收获|打算|经验|看法|想法))';
const BEFORE = '(?<![\\d.第有快好多少差大小])(?!(?<=[早晚])[一1]点)';
const QUARTERS: Readonly<Record<string, number>> = { 一: 15, 三: 45, 1: 15, 3: 45 };

const POINTED = new RegExp(
  `(?:(?<part>${PART})的?[\\s,]*)?${BEFORE}(?:(?<hour>${HOUR}) ?[点时](?![候间期刻多来])${COUNTS}(?:钟|整)?(?:(?<half>半)|过?(?<quarter>[一三13])刻|过? ?(?<minute>${MINUTE})(?! ?[\\d个人名位:点时])(?: ?分)?)?)`,
  'g',
);
const COLON = new RegExp(
  `(?:(?<part>${PART})的?[\\s,]*)?(?<![\\d.:])(?<hour>[01]?\\d|2[0-4]):(?<minute>[0-5]\\d)(?::[0-5]\\d)?(?![\\d:])`,
  'g',
);
/** 1430-1600 */
const FIGURES =
  /(?:(?<=(?<![\d-])(?:[01]\d|2[0-3])[0-5]\d[-~至到])|(?<![\d.:/-])(?=\d{4}[-~至到](?:[01]\d|2[0-3])[0-5]\d(?!\d)))(?<hour>[01]\d|2[0-3])(?<minute>[0-5]\d)(?![\d:.])/g;
const SHORT_OF = new RegExp(
  `(?:(?<part>${PART})的?[\\s,]*)?差(?:(?<quarter>[一1])刻|(?<minute>${MINUTE})分?)钟?(?:不?到)?(?<hour>${HOUR})点(?:钟|整)?`,
  'g',
);
/** The first of `9-11点` and `下午3到5点`: an hour that gets its 点 from the one after it. */
const SHARED = new RegExp(
  `(?:(?<part>${PART})的?)?(?<![\\d.:/月])(?<hour>${HOUR})(?=(?:至|到|-|~)(?:${PART})?${HOUR}[点时](?![候间期])${COUNTS})`,
  'g',
);

/** Every reading of a clock in a folded text, in order of place. Nothing beyond 24:00 is one. */
export function findClocks(text: string): readonly Clock[] {
  const short = collect(text, SHORT_OF).map((clock) => earlier(clock));
  const found = [...short];
  for (const clock of [
    ...collect(text, FIGURES),
    ...collect(text, COLON),
    ...collect(text, SHARED),
    ...collect(text, POINTED),
  ]) {
    if (!found.some((other) => clock.start < other.end && other.start < clock.end)) found.push(clock);
  }
  return found.filter((clock) => clock.hour <= 24).toSorted((a, b) => a.start - b.start);
}

function collect(text: string, pattern: RegExp): readonly Clock[] {
  return [...text.matchAll(pattern)].map((match) => {
    const { part, hour = '', half, quarter, minute } = match.groups ?? {};
    const minutes = half !== undefined ? 30 : (QUARTERS[quarter ?? ''] ?? readNumber(minute ?? '0') ?? 0);
    return {
      start: match.index,
      end: match.index + match[0].length,
      part: part ?? null,
      hour: readNumber(hour) ?? 99,
      minute: minutes,
    };
  });
}

/** `差一刻四点` was read as four and fifteen. */
function earlier(clock: Clock): Clock {
  const minutes = clock.hour * 60 - clock.minute;
  return { ...clock, hour: Math.floor(minutes / 60), minute: minutes % 60 };
}
