import { fold } from '../text/fold.ts';
import type { Lexicon } from './lexicon.ts';
import type { Page } from './library.ts';
import type { MakeIndex } from './make-library.ts';
import { type Grams, gramsOf } from './search/grams.ts';
import { type Inverted, rarity, termOf } from './search/inverted.ts';
import { createRanker, type Hit, MOST_IMPACT } from './search/rank.ts';

/** Every sentence with the questions that it is known to answer: what is asked is found under other people's words. */
export interface Voices {
  /** @param folded a question without document names */
  hear(folded: string): Heard;
}

/** What a question is heard to ask for. */
export interface Heard {
  /** Number of a sentence (`Page.first` and on) → 0–1: how much of the question it holds; only what holds any. */
  readonly shares: ReadonlyMap<number, number>;
  /** 0–1: how much of it one of the questions holds that no document answers. */
  readonly elsewhere: number;
  /** True where that is small talk. */
  readonly chat: boolean;
  /** How many single characters and pairs the question has. */
  readonly length: number;
}

/** More sentences are not kept a second time: they are told apart by their clauses' words alone. */
const MOST_SENTENCES = 20_000;
const MOST_HEARD = 400;
/** A pair of characters that stands nowhere weighs as much as one that stands in a single sentence. */
const NOWHERE = 0.5;

/**
 * @returns null where there are too many sentences
 */
export function createVoices(
  pages: readonly Page[],
  { unanswered, chat, spoken }: Pick<Lexicon, 'unanswered' | 'chat' | 'spoken'>,
  makeIndex: MakeIndex,
): Voices | null {
  const sentences = pages.flatMap(({ lines, said, asked }) =>
    lines.map((line, at) => [line, asked[at], [...(said[at] ?? [])].join(' ')].join('\n')),
  );
  if (sentences.length > MOST_SENTENCES) return null;
  const plainly = new Map(spoken);
  const variant = spoken.length === 0 ? null : new RegExp(spoken.map(([said]) => said).join('|'), 'g');
  const plain = (text: string): string =>
    variant === null ? text : text.replace(variant, (said) => plainly.get(said) ?? said);
  const said = listenTo(makeIndex(sentences.map(plain), 'sentences'));
  const others = listenTo(
    makeIndex(
      fold([...unanswered, ...chat].join('\n'))
        .split('\n')
        .map(plain),
      'unanswered',
    ),
  );
  return {
    hear(folded) {
      const grams = gramsOf(plain(folded));
      const hits = said(grams, MOST_HEARD);
      const [other] = others(grams, 1);
      return {
        shares: new Map(hits.map(({ text, score }) => [text, score])),
        elsewhere: other?.score ?? 0,
        chat: other !== undefined && other.text >= unanswered.length,
        length: grams.single.length + grams.pair.length,
      };
    },
  };
}

/** @returns what ranks the texts by the share, 0–1, of what a question could find that is found in them */
function listenTo(index: Inverted): (question: Grams, limit: number) => readonly Hit[] {
  const rank = createRanker(index);
  const rarest = Math.log(1 + (index.size + NOWHERE) / NOWHERE);
  return (grams, limit) => {
    let most = 0;
    for (const gram of [...grams.single, ...grams.pair]) {
      const term = termOf(index, gram);
      most += term === undefined ? rarest : rarity(index, term) * MOST_IMPACT;
    }
    return rank(grams, limit).map(({ text, score }) => ({ text, score: score / most }));
  };
}
