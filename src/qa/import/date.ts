import { fold } from '../../text/fold.ts';

const DATE = /(\d{4})\s*(?:年|-|\/|\.)\s*(\d{1,2})\s*(?:月|-|\/|\.)\s*(\d{1,2})(?:\s*日|(?!\d))/;
const CHINESE =
  /([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/;
const TIME = /\d{1,2}:\d{2}(?::\d{2})?/;
const ADDRESS = /https?:\/\/[^\s()]+/;
const LONGEST = 120;
/** More words than these beside a date make it one that a sentence mentions. */
const MOST_BESIDE = 12;

/**
 * The date of a document: the first line that is nothing but a date, else the first that is little more.
 * @param lines the likeliest first
 * @returns `YYYY-MM-DD`, or null
 */
export function dateOf(lines: readonly string[]): string | null {
  const dated = lines.map(dateIn).filter((found) => found !== null);
  const alone = dated.find((found) => found.alone);
  return (alone ?? dated.find(({ beside }) => beside <= MOST_BESIDE))?.date ?? null;
}

interface Dated {
  readonly date: string;
  readonly alone: boolean;
  /** Length of the words beside it, without a time and an address. */
  readonly beside: number;
}

function dateIn(line: string): Dated | null {
  const text = line.length > LONGEST ? '' : fold(line);
  const arabic = DATE.exec(text);
  const chinese = arabic === null ? CHINESE.exec(text) : null;
  const [found, ...parts] = arabic ?? chinese ?? [];
  if (found === undefined) return null;
  const [year = '', month = '', day = ''] = chinese === null ? parts : parts.map(digits);
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!new Date(`${date}T00:00:00Z`).toJSON()?.startsWith(date)) return null;
  const rest = text.replace(found, '').replace(/[\s()[\]]/g, '');
  return { date, alone: rest === '', beside: rest.replace(TIME, '').replace(ADDRESS, '').length };
}

/** 二〇一六, 十一, 二十, 三十一 in digits. */
function digits(words: string): string {
  const [, tens, ones = ''] = /^(.?)十(.?)$/.exec(words) ?? [];
  if (tens !== undefined) return `${tens === '' ? 1 : digits(tens)}${ones === '' ? 0 : digits(ones)}`;
  return words.replace(/./g, (digit) => String('〇一二三四五六七八九'.indexOf(digit.replace(/[○零]/, '〇'))));
}
