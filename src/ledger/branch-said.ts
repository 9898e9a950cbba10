import { openPage } from './understand/page.ts';
import { findBranch } from './understand/unit.ts';

const EVERY = /(?:各|所有|全部|哪些|哪几)个?的?党?支部/;
/** What looks like a branch's name by its number, whether or not there is one; 下周一支部大会 holds none. */
const NUMBERED = /(?<![周期拜\d一二三四五六七八九十])第?[一二三四五六七八九十百\d]{1,4}党?支部/;

/**
 * Which branch a text asks about.
 * @param branches names of all branches
 * @returns its name; the words themselves for a numbered one that is not there, so that asking for it reads like asking
 *   for one that may not be seen; `every` for all of them; null where none is named
 */
export function branchSaid(
  text: string,
  branches: readonly string[],
): { readonly branch: string } | 'every' | null {
  const page = openPage(text);
  if (EVERY.test(page.folded)) return 'every';
  const named = findBranch(page, branches)?.name ?? NUMBERED.exec(page.folded)?.[0];
  return named === undefined ? null : { branch: named };
}
