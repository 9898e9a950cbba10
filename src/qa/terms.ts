import type { Lexicon } from './lexicon.ts';
import { isYear, MEASURED, writings } from './numbers.ts';
import { isIdeograph } from './search/grams.ts';
import { isSilent, isWord, joinSingles, type Token, tokenize } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One thing a question speaks of. */
export interface Term {
  readonly text: string;
  /** What stands for it in a document, the term itself first. */
  readonly forms: readonly string[];
  /**
   * `special` makes the question what it is; `light` may be missing from an answer; `outside` is known to be
   * missing from most documents; `number` a number with its measure; `joint` the seam of two words that stand
   * together in the documents too; `unknown` stands in no document.
   */
  readonly kind: 'special' | 'light' | 'outside' | 'number' | 'joint' | 'unknown';
  /** 0–1: how much it says about where the answer stands. */
  readonly weight: number;
  /** Where it stands in the question, without document names. */
  readonly at: number;
  /** True for what the documents treat as a name: words in quotation marks, headings, counted things (七项机制). */
  readonly name: boolean;
  /** Half of it may speak for it; false for names, numbers and phrases of which the lexicon knows every form. */
  readonly divisible: boolean;
}

const WEIGHT = {
  light: 0.2,
  single: 0.06,
  joint: 0.35,
  number: 0.35,
  year: 1,
  unknown: 0.8,
  outside: 1,
  least: 0.12,
} as const;
/** 四种形态, 三大发展战略 */
const COUNTED = /^[二两三四五六七八九十][^二两三四五六七八九十]{2,}/;
/** 首问负责制 is looked up as 首问负责 where documents have no such word. */
const SHORTEST_STEM = 3;

/** @param rest the folded question without the words that only ask and without document names */
export function readTerms(rest: string, lexicon: Lexicon, vocabulary: Vocabulary): Term[] {
  const terms: Term[] = [];
  const numbersOut = rest.replace(MEASURED, (number, at: number) => {
    terms.push(numberTerm(number, at));
    return ' '.repeat(number.length);
  });
  const add = (term: Term | null): void => {
    if (term !== null && !terms.some((other) => other.text === term.text)) terms.push(term);
  };
  const tokens = joinSingles(tokenize(numbersOut, lexicon, vocabulary), vocabulary);
  for (const [at, token] of tokens.entries()) {
    add(termOf(token, lexicon, vocabulary));
    const before = tokens[at - 1];
    if (before !== undefined && before.at + before.text.length === token.at)
      add(seamOf(before, token, lexicon, vocabulary));
  }
  return terms;
}

/** Where two words stand together as they do in the documents: 组织+生活+会 is more than its words. */
function seamOf(before: Token, after: Token, lexicon: Lexicon, vocabulary: Vocabulary): Term | null {
  for (const { text } of [before, after]) if (isSilent(text, lexicon)) return null;
  const [left, right] = [before.text.at(-1) ?? '', after.text.at(0) ?? ''];
  const text = left + right;
  const rarity = vocabulary.rarityOf(text);
  if (rarity === null) return null;
  return {
    text,
    forms: [text, `${left}"${right}`],
    kind: 'joint',
    weight: WEIGHT.joint * rarity,
    at: after.at - 1,
    divisible: false,
    name: false,
  };
}

function termOf(token: Token, lexicon: Lexicon, vocabulary: Vocabulary): Term | null {
  const { text, at } = token;
  if (isSilent(text, lexicon)) return null;
  const forms = lexicon.forms.get(text) ?? [text];
  const divisible = text.length > 1 && !lexicon.forms.has(text) && !vocabulary.phrases.has(text);
  const name = vocabulary.phrases.has(text) || COUNTED.test(text);
  const rarity = commonest(forms, vocabulary);
  if (lexicon.outside.has(text))
    return { text, forms, kind: 'outside', weight: WEIGHT.outside, at, name, divisible: false };
  if (lexicon.light.has(text) || text.length === 1) {
    if (rarity === null || !isIdeograph(text.charCodeAt(0))) return null;
    const share = text.length === 1 ? WEIGHT.single : WEIGHT.light;
    return {
      text,
      forms,
      kind: 'light',
      weight: share * Math.max(rarity, WEIGHT.least),
      at,
      name,
      divisible,
    };
  }
  if (rarity !== null)
    return { text, forms, kind: 'special', weight: Math.max(rarity, WEIGHT.least), at, name, divisible };
  const stem = text.slice(0, -1);
  if (stem.length >= SHORTEST_STEM && vocabulary.rarityOf(stem) !== null) {
    return termOf({ ...token, text: stem }, lexicon, vocabulary);
  }
  return {
    text,
    forms: isWord(text) ? [text] : [text, ...vocabulary.soundsLike(text)],
    kind: 'unknown',
    weight: WEIGHT.unknown,
    at,
    name: false,
    divisible,
  };
}

/** The rarity of a term is that of its most usual form. */
function commonest(forms: readonly string[], vocabulary: Vocabulary): number | null {
  const known = forms.map((form) => vocabulary.rarityOf(form)).filter((rarity) => rarity !== null);
  return known.length === 0 ? null : Math.min(...known);
}

function numberTerm(text: string, at: number): Term {
  const weight = isYear(text) ? WEIGHT.year : WEIGHT.number;
  return { text, forms: writings(text), kind: 'number', weight, at, name: false, divisible: false };
}
