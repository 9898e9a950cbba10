import { daysBetween } from '../../calendar/day.ts';
import { stretchesApart } from '../../calendar/expression/apart.ts';
import { findDates } from '../../calendar/expression/dates.ts';
import { type Moment, readMoment } from '../../calendar/expression/moment.ts';
import type { Tense } from '../../calendar/expression/reading.ts';
import type { Person } from './cast.ts';
import { only, overlaps, type Page, type Span } from './page.ts';
import type { Section } from './sections.ts';

/** When a message is said. */
export interface Instant {
  /** Local date `YYYY-MM-DD` and time `HH:mm`. */
  readonly today: string;
  readonly nowTime: string;
}

const COUNTED = /(?:应到|实到|到会|出勤|参会|参加|签到|人数)[^\d,;\n]{0,4}\d+\/\d+|\d+\/\d+(?=\s*[人名])/g;
/** Names may hold a weekday, a number or what begins a day: 郑周一, 吴七, 李明下午主持. */
const HOLDS_A_DAY = /[周一二三四五六七八九十月日号昨今明前后]/;
/** A pair of numbers that would be a day longer ago than this is rather a count. */
const LONG_AGO = 183;

/**
 * Reads when it was or will be.
 *
 * A pair with a slash may be a day or a count (实到/应到). It is a count when a word of attendance or 人 stands beside
 * it, when another date is there, when another such pair came before it, when it can be no day, or when the day would
 * be half a year back; otherwise it is the day.
 * @param names stretches that are people's names (郑周一)
 */
export function readWhen(page: Page, instant: Instant, tense: Tense, names: readonly Span[]): Moment {
  const taken = [...takenOf(page), ...names];
  const counts = countsWithSlash(page, instant, tense);
  return readMoment(page.text, { ...instant, tense, taken: [...taken, ...counts] });
}

/** As `readWhen`; where a time is labelled (时间：…), that one. */
export function readLabelledWhen(
  page: Page,
  sections: readonly Section[],
  people: readonly Person[],
  instant: Instant,
  tense: Tense,
): Moment {
  const labelled = sections.filter(({ label }) => label === 'moment');
  const names = people.filter(({ said }) => HOLDS_A_DAY.test(said));
  if (labelled.length === 0) return readWhen(page, instant, tense, names);
  // 日期：… and 时间：… are one moment.
  // 2月党小组会 … 时间：12日 names the month apart from it.
  const stretches = stretchesApart(page.open).filter(
    (one) => !labelled.some((section) => overlaps(section, one)),
  );
  const read = [...labelled, ...stretches].toSorted((a, b) => a.start - b.start);
  const moment = readWhen(only(page, ...read), instant, tense, names);
  return { ...moment, spans: [...moment.spans, ...labelled.map(({ from, end }) => ({ start: from, end }))] };
}

function countsWithSlash(page: Page, instant: Instant, tense: Tense): readonly Span[] {
  const said = [...page.open.matchAll(COUNTED)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const dates = findDates(page.open, { today: instant.today, tense });
  const pairs = dates.filter((date) => date.form === 'slash' && !said.some((span) => overlaps(span, date)));
  const otherDate = dates.some((date) => date.form !== 'slash' && date.form !== 'vague');
  const counts = pairs.filter(({ reading }, index) => {
    if (otherDate || index > 0) return true;
    return reading.kind === 'day' && daysBetween(reading.date, instant.today) > LONG_AGO;
  });
  return [...said, ...counts];
}

function takenOf(page: Page): readonly Span[] {
  return [...page.open.matchAll(/▮+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
