import { type Alike, createKnown } from './known.ts';
import type { Lexicon } from './lexicon.ts';
import type { Page } from './library.ts';
import { gramsOf } from './search/grams.ts';
import { listenTo } from './search/listen.ts';
import type { Making } from './search/making.ts';

/** Every sentence with the questions that it is known to answer: what is asked is found under other people's words. */
export interface Voices {
  /**
   * @param folded a question without document names
   * @param named the documents that it names
   */
  hear(folded: string, named: readonly number[]): Heard;
}

/** What a question is heard to ask for. */
export interface Heard {
  /** Number of a sentence (`Page.first` and on) → 0–1: how much of the question it holds; only what holds any. */
  readonly shares: ReadonlyMap<number, number>;
  /** Questions like it of which it is known what answers them, likest first. */
  readonly alike: readonly Alike[];
  /** How many single characters and pairs the question has. */
  readonly length: number;
}

/** More sentences are not kept a second time: they are told apart by their clauses' words alone. */
const MOST_SENTENCES = 20_000;
const MOST_HEARD = 150;

/**
 * @returns null where there are too many sentences
 */
export function createVoices(
  pages: readonly Page[],
  lexicon: Pick<Lexicon, 'unanswered' | 'chat' | 'spoken' | 'apart' | 'forms'>,
  making: Making,
): Voices | null {
  if (pages.reduce((sum, { lines }) => sum + lines.length, 0) > MOST_SENTENCES) return null;
  const { spoken } = lexicon;
  const plainly = new Map(spoken);
  const variant = spoken.length === 0 ? null : new RegExp(spoken.map(([said]) => said).join('|'), 'g');
  const plain = (text: string): string =>
    variant === null ? text : text.replace(variant, (said) => plainly.get(said) ?? said);
  const sentences = making.index('sentences', () =>
    pages.flatMap(({ lines, said, asked }) =>
      lines.map((line, at) => plain([line, asked[at], [...(said[at] ?? [])].join(' ')].join('\n'))),
    ),
  );
  const said = listenTo(sentences);
  const known = createKnown(pages, lexicon, plain, making);
  return {
    hear(folded, named) {
      const grams = gramsOf(plain(folded));
      return {
        shares: new Map(said(grams, MOST_HEARD).map(({ text, score }) => [text, score])),
        alike: known(grams, folded, named),
        length: grams.single.length + grams.pair.length,
      };
    },
  };
}
