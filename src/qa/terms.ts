import type { Lexicon } from './lexicon.ts';
import { isIdeograph, isWordCode, wordsOf } from './search/grams.ts';
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
const LONGEST = 12;
const NUMBER = /(?:19|20)\d\d年?|\d+(?:\.\d+)?%?[天次户篇年月日个项]?/g;
/** 七项机制, 四个环节: a counted thing is one term. */
const COUNTED = /^[二两三四五六七八九十][项个种大条类][\u4e00-\u9fff]{2}/;

/** @param rest the folded question without the words that only ask and without document names */
export function readTerms(rest: string, lexicon: Lexicon, vocabulary: Vocabulary): Term[] {
  const terms: Term[] = [];
  const numbersOut = rest.replace(NUMBER, (number) => {
    terms.push(numberTerm(number));
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

interface Token {
  readonly text: string;
  /** Offset in the question. */
  readonly at: number;
  readonly listed: boolean;
}

/** Longest listed phrase first, then counted things, then dictionary words, then single characters. */
function tokenize(text: string, lexicon: Lexicon, vocabulary: Vocabulary): Token[] {
  const tokens: Token[] = [];
  let plainFrom = 0;
  const flush = (to: number): void => {
    let at = plainFrom;
    for (const word of split(text.slice(plainFrom, to))) {
      if (isWordCode(word.charCodeAt(0))) tokens.push(...unbound(word, at, vocabulary));
      at += word.length;
    }
  };
  for (let at = 0; at < text.length; ) {
    const phrase = longestListed(text, at, lexicon, vocabulary) ?? counted(text, at, vocabulary);
    if (phrase === null) {
      at += 1;
      continue;
    }
    flush(at);
    tokens.push({ text: phrase, at, listed: true });
    at += phrase.length;
    plainFrom = at;
  }
  flush(text.length);
  return tokens.map((token) => ({ ...token, listed: token.listed || isListed(token.text, lexicon) }));
}

function longestListed(text: string, at: number, lexicon: Lexicon, vocabulary: Vocabulary): string | null {
  for (let length = Math.min(LONGEST, text.length - at); length > 1; length -= 1) {
    const phrase = text.slice(at, at + length);
    if (isListed(phrase, lexicon) || vocabulary.phrases.has(phrase)) return phrase;
  }
  return null;
}

function counted(text: string, at: number, vocabulary: Vocabulary): string | null {
  const thing = COUNTED.exec(text.slice(at, at + LONGEST))?.[0];
  return thing !== undefined && vocabulary.rarityOf(thing) !== null ? thing : null;
}

/** A dictionary takes 要写, 都要, 也要 for words; what says nothing is cut off. */
function unbound(word: string, at: number, vocabulary: Vocabulary): Token[] {
  const [first = '', second = ''] = word;
  const whole = { text: word, at, listed: false };
  if (word.length !== 2) return [whole];
  if (ADVERBS.has(first)) return [{ text: second, at: at + 1, listed: false }];
  if (vocabulary.hasWord(word)) return [whole];
  if (BINDING.has(first)) return [{ text: second, at: at + 1, listed: false }];
  return BINDING.has(second) ? [{ text: first, at, listed: false }] : [whole];
}

function isListed(phrase: string, lexicon: Lexicon): boolean {
  return (
    lexicon.forms.has(phrase) ||
    lexicon.dropped.has(phrase) ||
    lexicon.light.has(phrase) ||
    lexicon.outside.has(phrase)
  );
}

/** Words of a plain stretch with everything between them, in order and without gaps. */
function split(stretch: string): string[] {
  const pieces: string[] = [];
  let at = 0;
  for (const word of wordsOf(stretch)) {
    const found = stretch.indexOf(word, at);
    pieces.push(...stretch.slice(at, found), word);
    at = found + word.length;
  }
  pieces.push(...stretch.slice(at));
  return pieces;
}

/** A single character belongs to the one or the word beside it: 联系+点, 末+味, 世界+杯. */
function joinSingles(tokens: readonly Token[], vocabulary: Vocabulary): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const before = joined.at(-1);
    if (before !== undefined && belong(before, token, vocabulary)) {
      joined[joined.length - 1] = { text: before.text + token.text, at: before.at, listed: false };
    } else joined.push(token);
  }
  return joined;
}

function belong(before: Token, after: Token, vocabulary: Vocabulary): boolean {
  if (before.at + before.text.length !== after.at || before.listed || after.listed) return false;
  if (
    after.text.length > 1 &&
    (before.text.length > 1 || !vocabulary.hasPair(before.text, after.text.charAt(0)))
  )
    return false;
  return !STOP.has(before.text) && !STOP.has(after.text);
}

/** Where two words stand together as they do in the documents: 组织+生活+会 is more than its words. */
function seamOf(before: Token, after: Token, lexicon: Lexicon, vocabulary: Vocabulary): Term | null {
  for (const { text } of [before, after]) if (lexicon.dropped.has(text) || STOP.has(text)) return null;
  const [left, right] = [before.text.at(-1) ?? '', after.text.at(0) ?? ''];
  const text = left + right;
  const rarity = vocabulary.rarityOf(text);
  if (rarity === null) return null;
  return {
    text,
    forms: [text, `${left}"${right}`],
    kind: 'joint',
    weight: WEIGHT.joint * rarity,
    divisible: false,
  };
}

function termOf({ text }: Token, lexicon: Lexicon, vocabulary: Vocabulary): Term | null {
  if (lexicon.dropped.has(text) || STOP.has(text)) return null;
  const forms = lexicon.forms.get(text) ?? [text];
  const divisible = text.length > 1 && !lexicon.forms.has(text) && !vocabulary.phrases.has(text);
  const rarity = commonest(forms, vocabulary);
  if (lexicon.outside.has(text))
    return { text, forms, kind: 'outside', weight: WEIGHT.outside, divisible: false };
  if (lexicon.light.has(text) || text.length === 1) {
    if (rarity === null || !isIdeograph(text.charCodeAt(0))) return null;
    const share = text.length === 1 ? WEIGHT.single : WEIGHT.light;
    return { text, forms, kind: 'light', weight: share * Math.max(rarity, WEIGHT.least), divisible };
  }
  if (rarity !== null)
    return { text, forms, kind: 'special', weight: Math.max(rarity, WEIGHT.least), divisible };
  return {
    text,
    forms: [text, ...vocabulary.soundsLike(text)],
    kind: 'unknown',
    weight: WEIGHT.unknown,
    divisible,
  };
}

/** The rarity of a term is that of its most usual form. */
function commonest(forms: readonly string[], vocabulary: Vocabulary): number | null {
  const known = forms.map((form) => vocabulary.rarityOf(form)).filter((rarity) => rarity !== null);
  return known.length === 0 ? null : Math.min(...known);
}

function numberTerm(text: string): Term {
  const year = /^(?:19|20)\d\d/.exec(text)?.[0];
  if (year !== undefined)
    return { text, forms: [year], kind: 'number', weight: WEIGHT.year, divisible: false };
  return { text, forms: [text, ...written(text)], kind: 'number', weight: WEIGHT.number, divisible: false };
}

const DIGITS = '零一二三四五六七八九';

/** 2% → 百分之二, 60天 → 六十天. */
function written(text: string): string[] {
  const [, digits = '', measure = ''] = /^(\d{1,2})(\D*)$/.exec(text) ?? [];
  if (digits === '') return [];
  const value = Number(digits);
  const tens = Math.floor(value / 10);
  const ones = value % 10 === 0 ? '' : DIGITS.charAt(value % 10);
  const words = tens === 0 ? ones : `${tens === 1 ? '' : DIGITS.charAt(tens)}十${ones}`;
  if (measure === '%') return [`百分之${words}`];
  return value === 2 && measure !== '' ? [`${words}${measure}`, `两${measure}`] : [`${words}${measure}`];
}

/** Characters that a dictionary binds to the word beside them. */
const ADVERBS = new Set('也都还就才又');
const BINDING = new Set('要须得能会可被把用该来去');
/** Characters that carry no meaning alone. */
const STOP = new Set(
  '的了是在有和与或把被给对从到由向于按为因所其之这那几多少第个些么着过得地就也都又再还很最更只不没无要能可该应会吗呢吧啊呀谁哪何我你他她它您们咱上下里外前后内中时想请问来去跟同让叫用以而且但若则啥咋嘛哈哦嗯',
);
