import { foldCodes } from './codes.ts';
import { eachGram } from './grams.ts';
import { createNumbering, type Numbering } from './numbering.ts';

/** How often a gram occurs in a text is told apart up to this. */
export const MOST_TIMES = 4;
/** A text's length is kept in one byte: 128 for the mean, so many steps for twice the mean. */
const STEPS_PER_DOUBLE = 16;
const MEAN_BYTE = 128;

/**
 * Texts by their grams: which texts hold a gram, and how often. Everything lies in typed arrays, which can be written
 * to a file and read back as they are.
 */
export interface Inverted {
  /** How many texts. */
  readonly size: number;
  /** Every gram (`eachGram`), ascending; a gram's place is its term number. */
  readonly keys: Int32Array;
  /** How many texts hold term t. */
  readonly holders: Uint32Array;
  /** Postings of term t are the bytes [starts[t], starts[t + 1]). */
  readonly starts: Uint32Array;
  /**
   * Per text that holds the term, ascending: (distance to the one before × MOST_TIMES + times − 1), seven bits a byte,
   * lowest first, the top bit set where more follow.
   */
  readonly postings: Uint8Array;
  /** Length of each text against the mean, on a scale of powers (`relativeLength`). */
  readonly lengths: Uint8Array;
}

/**
 * Two passes over the texts, so that nothing larger than the result is ever held: the first counts, the second writes.
 * @param texts in any script and width
 */
export function invert(texts: readonly string[]): Inverted {
  const numbering = createNumbering();
  const byNumber = { bytes: growing(), holders: growing() };
  eachPosting(texts, numbering, (term, value) => {
    byNumber.bytes.add(term, bytesOf(value));
    byNumber.holders.add(term, 1);
  });

  const keys = numbering.keys();
  const holders = new Uint32Array(keys.length);
  const starts = new Uint32Array(keys.length + 1);
  const next = new Uint32Array(keys.length);
  keys.forEach((key, place) => {
    const number = numbering.of(key);
    holders[place] = byNumber.holders.at(number);
    next[number] = starts[place] ?? 0;
    starts[place + 1] = (starts[place] ?? 0) + byNumber.bytes.at(number);
  });

  const postings = new Uint8Array(starts[keys.length] ?? 0);
  eachPosting(texts, numbering, (term, value) => {
    let [at, rest] = [next[term] ?? 0, value];
    for (; rest > 127; rest >>>= 7) {
      postings[at] = (rest & 127) | 128;
      at += 1;
    }
    postings[at] = rest;
    next[term] = at + 1;
  });
  return { size: texts.length, keys, holders, starts, postings, lengths: lengthsOf(texts) };
}

/** Place of a gram (signed or not) among `keys`, or undefined where no text has it. */
export function termOf({ keys }: Inverted, gram: number): number | undefined {
  const key = gram | 0;
  let [from, to] = [0, keys.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((keys[middle] ?? 0) < key) from = middle + 1;
    else to = middle;
  }
  return keys[from] === key ? from : undefined;
}

/** Inverse document frequency in BM25's form, never negative. */
export function rarity(index: Inverted, term: number): number {
  const holders = index.holders[term] ?? 0;
  return Math.log(1 + (index.size - holders + 0.5) / (holders + 0.5));
}

/** A text's length as a multiple of the mean, from its byte in `lengths`. */
export function relativeLength(byte: number): number {
  return 2 ** ((byte - MEAN_BYTE) / STEPS_PER_DOUBLE);
}

function lengthsOf(texts: readonly string[]): Uint8Array {
  const mean = texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length);
  return Uint8Array.from(texts, ({ length }) => {
    const byte =
      MEAN_BYTE + Math.round(Math.log2(Math.max(1, length) / Math.max(1, mean)) * STEPS_PER_DOUBLE);
    return Math.min(255, Math.max(0, byte));
  });
}

/** Calls `each` with every (text, term) once, in the order of the texts, with what is written for it. */
function eachPosting(
  texts: readonly string[],
  numbering: Numbering,
  each: (term: number, value: number) => void,
): void {
  const before = growing();
  let times = new Uint8Array(1 << 12);
  const terms: number[] = [];
  texts.forEach((text, place) => {
    terms.length = 0;
    eachGram(foldCodes(text), (gram) => {
      const term = numbering.of(gram);
      if (term >= times.length) times = larger(times, term);
      const known = times[term] ?? 0;
      if (known === 0) terms.push(term);
      if (known < MOST_TIMES) times[term] = known + 1;
    });
    for (const term of terms) {
      const distance = place + 1 - before.at(term);
      each(term, distance * MOST_TIMES + (times[term] ?? 1) - 1);
      before.add(term, distance);
      times[term] = 0;
    }
  });
}

function larger(bytes: Uint8Array<ArrayBuffer>, index: number): Uint8Array<ArrayBuffer> {
  const grown = new Uint8Array(Math.max(index + 1, bytes.length * 2));
  grown.set(bytes);
  return grown;
}

function bytesOf(value: number): number {
  let bytes = 1;
  for (let rest = value; rest > 127; rest >>>= 7) bytes += 1;
  return bytes;
}

interface Growing {
  at(index: number): number;
  add(index: number, value: number): void;
}

/** Whole numbers by index, 0 where nothing was added. */
function growing(): Growing {
  let values = new Uint32Array(1 << 12);
  return {
    at: (index) => values[index] ?? 0,
    add(index, value) {
      if (index >= values.length) {
        const larger = new Uint32Array(Math.max(index + 1, values.length * 2));
        larger.set(values);
        values = larger;
      }
      values[index] = (values[index] ?? 0) + value;
    },
  };
}
