import { isRealDate } from '../calendar/day.ts';
import { UserError } from '../core/errors.ts';
import type { HeadChange } from '../qa/import/front.ts';
import { fold } from '../text/fold.ts';
import { texts } from '../texts/texts.ts';

const SAYS = '(?:应该是|应为|改成|改为|写成|是|为|:)';
const FIELDS: readonly {
  readonly said: string;
  readonly change: (value: string) => HeadChange;
}[] = [
  { said: '标题|题目|名称', change: (value) => ({ title: titleIn(value) }) },
  { said: '文号|发文字号', change: (value) => ({ number: orNone(value) }) },
  { said: '发文日期|印发日期|日期', change: (value) => ({ date: dateIn(value) }) },
  { said: '发文单位|发文机关|印发单位', change: (value) => ({ issuer: orNone(value) }) },
];
const ALL = FIELDS.map(({ said }) => said).join('|');
const OFFICIAL = /^(?:这份|这)?(?<not>不|非)?是?正式(?:的)?(?:文件|文本)[.!]?$/;
const NEXT = new RegExp(`[,.;\\n]\\s*(?=(?:${ALL})${SAYS}|(?:不是|非|是)正式)`);
const LONGEST = 120;
/** Whoever puts something right does not write an essay. */
const LONGEST_SAID = 600;
/** 文号是多少 asks, and puts nothing right. */
const ASKS = /什么|多少|哪|怎么|几号|[吗呢?]$/;

/**
 * What words put right in a document's head: 标题是…，文号是…, 不是正式文件.
 * @returns null where they say something else
 * @throws UserError for a value that cannot be meant
 */
export function readCorrection(text: string): HeadChange | null {
  if (text.length > LONGEST_SAID) return null;
  const changes: HeadChange[] = [];
  for (const part of partsOf(text)) {
    const change = readPart(part);
    if (change === null) return null;
    changes.push(change);
  }
  return changes.length === 0 ? null : Object.assign({}, ...changes);
}

/** Folded and own words have the same places. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  let rest = text.trim();
  for (;;) {
    const next = NEXT.exec(fold(rest));
    if (next === null) return rest === '' ? parts : [...parts, rest];
    parts.push(rest.slice(0, next.index).trim());
    rest = rest.slice(next.index + next[0].length);
  }
}

function readPart(part: string): HeadChange | null {
  const folded = fold(part);
  const official = OFFICIAL.exec(folded);
  if (official !== null) return { official: official.groups?.not === undefined };
  for (const { said, change } of FIELDS) {
    const match = new RegExp(`^(?:${said})${SAYS}\\s*`).exec(folded);
    if (match === null) continue;
    const value = part.slice(match[0].length).replace(/(?<![\s。；;])[\s。；;]+$/u, '');
    if (ASKS.test(fold(value))) return null;
    if (value === '' || value.length > LONGEST) throw new UserError(texts().knowledge.correcting.whole);
    return change(value);
  }
  return null;
}

function titleIn(value: string): string {
  return value.replace(/^《(.+)》$/, '$1');
}

function orNone(value: string): string | null {
  return /^(?:无|没有|空)$/.test(value) ? null : value;
}

function dateIn(value: string): string | null {
  if (orNone(value) === null) return null;
  const [, year = '', month = '', day = ''] =
    /^(\d{4})\D{1,2}(\d{1,2})\D{1,2}(\d{1,2})日?$/.exec(fold(value)) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isRealDate(date)) throw new UserError(texts().knowledge.correcting.date);
  return date;
}
