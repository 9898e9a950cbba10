import { isLead } from './lead.ts';
import type { Page } from './library.ts';
import type { Question } from './question.ts';
import type { Term } from './terms.ts';

/** Asks what something is or what belongs to it. */
const WHAT = /哪(?![里儿])|(?<!为|为了|干)(?:什么|啥)(?!关系|区别|联系|要求|用)|分别|具体(?:内容|是|指|包)/;
/** … and nothing else. */
const WHAT_ITSELF =
  /第[一二三四五六七八九十][个项种条大]|[另其][外他余][一二两三四五六七八九]|意思|全文|原话|展开|含义|内涵|定义|解释|分别|内容(?:是|有|包|都)/;
const WHICH = /哪([二两三四五六七八九十])/;
const COUNTED = /^([一二两三四五六七八九十])[^一二两三四五六七八九十].+/;
/** 一把手, 一体化: what begins with one seldom counts. */
const ONE = /^一/;
const NUMERALS = '零一二三四五六七八九十';
const FEWEST = 2;
const SAYS_WHAT = /^["']?(?:就是|是指|指的是|是|即|包括|主要|分|有|:|,就是)/;
const PARTS = /[，,；;。.！!？?：:]/;
const BETWEEN = [/、/, /[”"』][“"『]/, /、|[”"』][“"『和]/];

/**
 * False for a sentence that only names what the question wants to be told (“六联系一包靠”是哪六联系). A counted name
 * is explained where the sentence says what it is or has beside it as many things as it counts, stands under it as a
 * heading, or leads into a list. What is asked in relation to it (四讲四有用来创建什么) may stand beside the bare name.
 */
export function explains(question: Question, page: Page, sentence: number): boolean {
  if (!hasThatMany(question.rest, page)) return false;
  if (!WHAT.test(question.rest) && !WHAT_ITSELF.test(question.rest)) return true;
  const line = page.lines[sentence] ?? '';
  const names = question.terms.filter(
    ({ kind, text, name }) => kind === 'special' && COUNTED.test(text) && (name || !ONE.test(text)),
  );
  const related = ({ text }: Term): boolean =>
    text.length > 1 && line.includes(text) && !names.some((name) => name.text.includes(text));
  const which = numberOf(WHICH.exec(question.rest)?.[1]);
  const itself =
    WHAT_ITSELF.test(question.rest) || names.some((name) => which > 1 && countOf(name) === which);
  if (!itself && question.terms.some(related)) return true;
  return names.length === 0 || names.some((name) => isExplained(name, page, sentence));
}

/** False where the sixth of five is asked for. */
function hasThatMany(asked: string, { clause }: Page): boolean {
  const nth = NTH.exec(asked)?.[1];
  return (
    nth === undefined ||
    [`第${nth}`, `${nth}是`, `${nth},`, `(${nth})`].some((mark) => clause.folded.includes(mark))
  );
}
const NTH = /第([三四五六七八九十])[个项种条大]?(?:阶段|环节|步|方面|项|种|条)/;

function isExplained(name: Term, page: Page, sentence: number): boolean {
  const { lines, heading, groups, clause, asked } = page;
  const called = (text: string): boolean => name.forms.some((form) => text.includes(form));
  const line = lines[sentence] ?? '';
  const before = isLead(clause.sentences[sentence - 1]) ? (lines[sentence - 1] ?? '') : '';
  if (called(heading.text) || called(before)) return true;
  if ((asked[sentence] ?? '').split('\n').some((known) => asksWhatIs(known, name))) return true;
  const count = countOf(name);
  if (groups.some(({ from, items }) => from === sentence && from !== items[0] && items.length === count))
    return true;
  const { start = 0, end = 0 } = clause.sentences[sentence] ?? {};
  if (!called(line))
    return (
      count > 1 &&
      clause.text
        .slice(start, end)
        .split(PARTS)
        .some((part) => isRow(part, count))
    );
  return name.forms.some((form) => {
    const at = line.indexOf(form);
    return (
      at >= 0 &&
      (SAYS_WHAT.test(line.slice(at + form.length)) ||
        isBesideRow(clause.text.slice(start, end), at, form.length, count))
    );
  });
}

function countOf({ text }: Term): number {
  return numberOf(COUNTED.exec(text)?.[1]);
}

function numberOf(numeral: string | undefined): number {
  return numeral === undefined ? 0 : NUMERALS.indexOf(numeral.replace('两', '二'));
}

/** Such a question is only known to be answered where the answer stands. */
function asksWhatIs(known: string, { forms }: Term): boolean {
  return forms.some((form) => known.startsWith(form) && DIRECTLY.test(known.slice(form.length)));
}
const DIRECTLY = /^(?:具体|一共|都|分别)*(?:[是指有讲]|包括|包含)?(?:的是)?(?:哪|什么|啥|几)/;

/** True where a row of as many things stands before the name or after it, and the name is not just one of them. */
function isBesideRow(sentence: string, at: number, length: number, count: number): boolean {
  const before = sentence.slice(0, at).split(PARTS).at(-1) ?? '';
  const [after = '', next = ''] = sentence.slice(at + length).split(PARTS);
  const rows = /^[”"』]?$/.test(after) ? [next] : [];
  if (!/、[“"『]?$/.test(before)) rows.push(before, `${before}${sentence.slice(at, at + length)}`);
  if (!/^[”"』]?、/.test(after)) rows.push(after);
  return rows.some((row) => isRow(row, Math.max(count, FEWEST)));
}

function isRow(part: string, count: number): boolean {
  return BETWEEN.some(
    (between) =>
      part.split(between).filter((item) => item.replace(/[“”"'《》]/g, '') !== '').length === count,
  );
}
