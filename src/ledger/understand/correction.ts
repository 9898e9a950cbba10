import { blank, openPage } from './page.ts';

/**
 * What takes back the words before it, in one message: …，哦不对，应到5实到4. 记错了 and 写错了 are said of a record that is
 * there already.
 */
const CORRECTS =
  /(?<=[\s,;。.])(?:[哦噢喔呃额啊嗯诶哎]+[\s,]*)?(?:不对(?!头|劲)|不是(?=[\s,])|(?<=[哦噢喔呃额啊嗯诶哎][\s,]*)不是?(?=[\s,是])|(?:[说打讲弄搞]?错了?)(?=[\s,是应])|更正一?下)[\s,:。.]*(?:应该?)?(?:是|为)?[\s,:]*/g;
/** Points at a record, or says what is to become of one. */
const OF_A_RECORD = /(?:刚才?|那|这|上)(?:一)?[条个次]|记录|登记的|改(?:成|为|到)|#/;

/**
 * Splits a message that corrects itself.
 * @returns what was said first, and what takes its place, in order; the message alone where it corrects nothing
 */
export function corrections(text: string): readonly [first: string, ...corrections: string[]] {
  const { folded } = openPage(text);
  if (OF_A_RECORD.test(folded)) return [text];
  const marks = [...withoutQuotes(folded).matchAll(CORRECTS)];
  const [first] = marks;
  if (first === undefined) return [text];
  const parts = marks.map((mark, index) =>
    text.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? text.length),
  );
  return [text.slice(0, first.index), ...parts.filter((part) => part.trim() !== '')];
}

function withoutQuotes(folded: string): string {
  const quotes = [...folded.matchAll(/《[^》\n]*》|"[^"\n]*"/g)];
  return blank(
    folded,
    quotes.map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
}
