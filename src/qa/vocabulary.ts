import type { Lexicon } from './lexicon.ts';
import { isIdeograph } from './search/grams.ts';
import { type Inverted, rarity, termOf } from './search/inverted.ts';
import { soundOf } from './sounds.ts';

/** What the documents' words tell about a phrase. Built once per set of documents. */
export interface Vocabulary {
  /** 0 (in every clause) … 1 (in one or none); null when no clause can hold the phrase. */
  rarityOf(phrase: string): number | null;
  /** What the documents treat as one name. */
  readonly phrases: ReadonlySet<string>;
  /** What people call things that documents say in other words. */
  readonly said: ReadonlySet<string>;
  /** True where a dictionary finds this word in the documents. */
  hasWord(word: string): boolean;
  /** True where the two characters stand side by side somewhere. */
  hasPair(first: string, second: string): boolean;
  /** True where the phrase is written somewhere as it is. */
  occurs(phrase: string): boolean;
  /** Words of the documents that sound like this one. */
  soundsLike(word: string): readonly string[];
}

/**
 * @param folded the texts of the index, folded
 * @param words the dictionary words in them
 */
export function createVocabulary(
  index: Inverted,
  folded: readonly string[],
  phrases: ReadonlySet<string>,
  words: ReadonlySet<string>,
  lexicon: Lexicon,
): Vocabulary {
  const most = Math.log(1 + (index.size + 0.5) / 0.5);
  let bySound: Map<string, string[]> | null = null;
  const rarityOfCode = (code: number): number | null => {
    const term = termOf(index, code);
    return term === undefined ? null : rarity(index, term) / most;
  };
  return {
    phrases,
    said: new Set(lexicon.sayings.flatMap(({ words }) => words)),
    hasWord: (word) => words.has(word),
    rarityOf(phrase) {
      if (phrase.length === 1)
        return isIdeograph(phrase.charCodeAt(0)) ? rarityOfCode(phrase.charCodeAt(0)) : 0.5;
      let rarest = 0;
      for (let at = 0; at + 1 < phrase.length; at += 1) {
        const [first, second] = [phrase.charCodeAt(at), phrase.charCodeAt(at + 1)];
        if (!isIdeograph(first) && !isIdeograph(second)) continue;
        const found = rarityOfCode(first * 65536 + second);
        if (found === null) return null;
        rarest = Math.max(rarest, found);
      }
      return rarest;
    },
    hasPair: (first, second) =>
      termOf(index, first.charCodeAt(0) * 65536 + second.charCodeAt(0)) !== undefined,
    occurs: (phrase) => folded.some((text) => text.includes(phrase)),
    soundsLike(word) {
      bySound ??= groupBySound(words, lexicon);
      const sound = soundOf(word, lexicon.sounds);
      return sound === null ? [] : (bySound.get(sound) ?? []).filter((other) => other !== word);
    },
  };
}

function groupBySound(words: Iterable<string>, lexicon: Lexicon): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const word of words) {
    const sound = soundOf(word, lexicon.sounds);
    if (sound === null) continue;
    const group = groups.get(sound);
    if (group === undefined) groups.set(sound, [word]);
    else group.push(word);
  }
  return groups;
}
