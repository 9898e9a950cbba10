import { isLead } from './lead.ts';
import type { Page } from './library.ts';
import type { Question } from './question.ts';
import type { Term } from './terms.ts';

/** Asks what something is or what belongs to it. */
const WHAT = /哪|什么|啥|分别|具体(?:内容|是|指|包)/;
/** … and nothing else. */
const WHAT_ITSELF =
  /哪[一二两三四五六七八九十]|第[一二三四五六七八九十][个项种条大]|意思|全文|展开|含义|内涵|定义|解释|分别/;
const COUNTED = /^([二两三四五六七八九十])[^一二两三四五六七八九十].+/;
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
  if (!WHAT.test(question.rest) && !WHAT_ITSELF.test(question.rest)) return true;
  const line = page.lines[sentence] ?? '';
  const names = question.terms.filter(({ kind, text }) => kind === 'special' && COUNTED.test(text));
  const related = ({ text }: Term): boolean =>
    text.length > 1 && line.includes(text) && !names.some((name) => name.text.includes(text));
  if (!WHAT_ITSELF.test(question.rest) && question.terms.some(related)) return true;
  return names.every((name) => isExplained(name, page, sentence));
}

function isExplained(name: Term, page: Page, sentence: number): boolean {
  const { lines, heading, groups, clause, asked } = page;
  const called = (text: string): boolean => name.forms.some((form) => text.includes(form));
  const line = lines[sentence] ?? '';
  const before = isLead(clause.sentences[sentence - 1]) ? (lines[sentence - 1] ?? '') : '';
  if (called(heading.text) || called(before)) return true;
  if ((asked[sentence] ?? '').split('\n').some((known) => asksWhatIs(known, name))) return true;
  const count = NUMERALS.indexOf((COUNTED.exec(name.text)?.[1] ?? '零').replace('两', '二'));
  if (groups.some((group) => group.from === sentence && group.items.length === count)) return true;
  const { start = 0, end = 0 } = clause.sentences[sentence] ?? {};
  return name.forms.some((form) => {
    const at = line.indexOf(form);
    return (
      at >= 0 &&
      (SAYS_WHAT.test(line.slice(at + form.length)) ||
        isBesideRow(clause.text.slice(start, end), at, form.length, count))
    );
  });
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
  const rows = [next];
  if (!/、[“"『]?$/.test(before)) rows.push(before, `${before}${sentence.slice(at, at + length)}`);
  if (!/^[”"』]?、/.test(after)) rows.push(after);
  return rows.some((row) =>
    BETWEEN.some((between) => {
      const items = row.split(between).filter((item) => item.replace(/[“”"'《》]/g, '') !== '').length;
      return items === Math.max(count, FEWEST);
    }),
  );
}
