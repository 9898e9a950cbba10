import { fold } from '../text/fold.ts';
import type { Clause } from './document.ts';
import type { Question } from './question.ts';

const WHAT =
  /什么意思|是什么|指什么|是指|具体|怎么(?:理解|解释|讲)|是啥|指啥|啥意思|含义|内涵|各讲|干啥|做什么|包括|哪/;
const FEWEST = 3;
/** Folding makes 、 a comma; what parts the items of a row must not be lost. */
const SEPARATOR = '|';
const PARTING = /[,;:.?!]/;

/**
 * True where the question wants to be told what something is, and all that is special in it stands in the sentence as one
 * of at least three things.
 * @param line the sentence, folded
 */
export function isOnlyListed(
  { terms, rest }: Question,
  { text, sentences }: Clause,
  sentence: number,
  line: string,
): boolean {
  if (!WHAT.test(rest)) return false;
  const { start = 0, end = 0 } = sentences[sentence] ?? {};
  const special = terms.filter(({ kind }) => kind === 'special');
  if (!special.every(({ forms }) => forms.some((form) => line.includes(form)))) return false;
  const listed = fold(text.slice(start, end).replace(/、/g, SEPARATOR));
  return (
    special.length > 0 &&
    special.every(({ forms }) =>
      forms.some((form) => {
        const at = listed.indexOf(form);
        const row = listed.slice(at).split(PARTING)[0] ?? '';
        const before = listed.slice(0, Math.max(0, at)).split(PARTING).at(-1) ?? '';
        return (
          at >= 0 &&
          (row.split(SEPARATOR).length > 1 || before.endsWith(SEPARATOR)) &&
          (before + row).split(SEPARATOR).length >= FEWEST
        );
      }),
    )
  );
}
