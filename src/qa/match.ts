import type { Term } from './terms.ts';

/** Found under another name than the one that was typed. */
const OTHER_NAME = 0.95;
/** Found in part: by neighbouring characters of a longer word, by the characters of a short one. */
const PAIRS = 0.7;
const CHARACTERS = 0.4;

/** A regulation that is only cited says nothing about what its title speaks of. */
const TITLE = /《[^《》]*》/g;

/** 0–1: whether a folded text holds a term, under any of its names or in part. */
export function match(term: Term, folded: string): number {
  const text = term.kind === 'outside' ? folded.replace(TITLE, '') : folded;
  for (const [at, form] of term.forms.entries()) if (text.includes(form)) return at === 0 ? 1 : OTHER_NAME;
  if (!term.divisible) return 0;
  let best = 0;
  for (const form of term.forms) best = Math.max(best, partial(form, text));
  return best;
}

function partial(form: string, text: string): number {
  if (form.length < 2) return 0;
  if (form.length === 2) {
    const held = Number(text.includes(form.charAt(0))) + Number(text.includes(form.charAt(1)));
    return (CHARACTERS * held) / 2;
  }
  let pairs = 0;
  for (let at = 0; at + 1 < form.length; at += 1) if (text.includes(form.slice(at, at + 2))) pairs += 1;
  return (PAIRS * pairs) / (form.length - 1);
}
