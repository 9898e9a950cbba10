import type { Lexicon } from './lexicon.ts';
import { isWordCode, wordsOf } from './search/grams.ts';
import type { Vocabulary } from './vocabulary.ts';

const LONGEST = 12;
/** 七项机制, 四个环节: a counted thing is one term. */
const COUNTED = /^[二两三四五六七八九十][项个种大条类][\u4e00-\u9fff]{2}/;

/** A stretch of a question that is looked up as one. */
export interface Token {
  readonly text: string;
  /** Offset in the question. */
  readonly at: number;
  /** True for what the lexicon or the documents know as one phrase. */
  readonly listed: boolean;
}

/** Longest listed phrase first, then counted things, then dictionary words, then single characters. */
export function tokenize(text: string, lexicon: Lexicon, vocabulary: Vocabulary): Token[] {
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
  return thing !== undefined && vocabulary.occurs(thing) ? thing : null;
}

/** A dictionary takes 要写, 也要, 归向 for words; what says nothing is cut off where the documents have no such word. */
function unbound(word: string, at: number, vocabulary: Vocabulary): Token[] {
  const [first = '', second = ''] = word;
  const whole = { text: word, at, listed: false };
  if (word.length !== 2) return [whole];
  if (ADVERBS.has(first)) return [{ text: second, at: at + 1, listed: false }];
  if (vocabulary.hasWord(word)) return [whole];
  if (STOP.has(first)) return [{ text: second, at: at + 1, listed: false }];
  return STOP.has(second) ? [{ text: first, at, listed: false }] : [whole];
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

/**
 * A single character belongs to the one beside it (末+味), to the word with which the documents have it (联系+点), or
 * with which it is something that they do not have (世界+杯).
 */
export function joinSingles(tokens: readonly Token[], vocabulary: Vocabulary): Token[] {
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
  if (before.at + before.text.length !== after.at) return false;
  if (STOP.has(before.text) || STOP.has(after.text)) return false;
  const joined = before.text + after.text;
  const singles = Number(before.text.length === 1) + Number(after.text.length === 1);
  if (before.listed || after.listed) return singles === 2 && vocabulary.occurs(joined);
  if (singles === 2) return true;
  if (singles === 0) return false;
  const single = before.text.length === 1 ? before.text : after.text;
  return vocabulary.rarityOf(joined) !== null || vocabulary.rarityOf(single) === null || isWord(joined);
}

/** Characters that never begin a word that says more than the rest of it. */
const ADVERBS = new Set('也都还就才又');

/** True for what says nothing about where an answer stands. */
export function isSilent(text: string, lexicon: Lexicon): boolean {
  return lexicon.dropped.has(text) || STOP.has(text);
}

/** Characters that carry no meaning alone. */
const STOP = new Set(
  '的了是在有才和与或把被给对从到由向于按为因所其之这那几多少第个些么着过得地就也都又再还很最更只不没无要能可该应会吗呢吧啊呀谁哪何我你他她它您们咱上下里外前后内中时想请问来去须被把跟同让叫用以而且但若则啥咋嘛哈哦嗯',
);

/** True for what a dictionary takes for one word. */
export function isWord(text: string): boolean {
  return wordsOf(text)[0] === text;
}
