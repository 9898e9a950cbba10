import type { Answer } from '../core/document.ts';
import { fold } from '../text/fold.ts';
import { type Answerer, createAnswerer } from './answerer.ts';
import type { Document } from './document.ts';
import { type Lexicon, loadLexicon } from './lexicon.ts';
import { plainQuestion } from './plain-question.ts';

/** Questions that words of a clause answer. */
export interface KnownPair {
  readonly questions: readonly string[];
  readonly document: string;
  readonly clause: string;
  readonly text: string;
}

/** Answers from documents, and from what was added to them while the program runs. */
export interface AddingAnswerer extends Answerer {
  /**
   * Takes over what is added, whole, in place of what was added before. Answers go on from that until it returns.
   * @param pairs the later one counts where two answer one question
   */
  use(documents: readonly Document[], pairs: readonly KnownPair[]): void;
}

/**
 * What was added is searched by itself: what is known of how people ask for `base` stays as it was measured. A question
 * that names an added document, or speaks of what only that mentions, is answered from there; any other one where `base`
 * has no answer.
 * @param words of the field
 */
export function createAdding(base: Answerer, words: () => Lexicon): AddingAnswerer {
  let own: Answerer | null = null;
  let names: readonly string[] = [];
  /** All that `base` says; read when it is first needed. */
  let mentioned: string | null = null;
  let known: ReadonlyMap<string, KnownPair> = new Map();
  const namesOwn = (question: string): boolean => {
    const folded = fold(question);
    return names.some((name) => folded.includes(name));
  };
  /** True where the quotes hold something of the question that `base` never mentions: what it has is about other things. */
  const speaksOfOwn = (question: string, { quotes }: Answer): boolean => {
    mentioned ??= folded(base);
    const shown = fold(quotes.map(({ title, text }) => `${title}\n${text}`).join('\n'));
    const elsewhere = mentioned;
    return pairsOf(question, words()).some((pair) => shown.includes(pair) && !elsewhere.includes(pair));
  };
  const cite: Answerer['cite'] = (document, clause, text) =>
    own?.cite(document, clause, text) ?? base.cite(document, clause, text);
  return {
    use(documents, pairs) {
      mentioned = null;
      own = documents.length === 0 ? null : createAnswerer(documents, words());
      names = documents.flatMap((document) => document.names);
      known = new Map(
        pairs.flatMap((pair) => pair.questions.map((question) => [plainQuestion(question), pair] as const)),
      );
    },
    answer(question, context) {
      const pair = known.get(plainQuestion(question));
      const quote = pair === undefined ? null : cite(pair.document, pair.clause, pair.text);
      if (quote !== null) return answered({ quotes: [quote] });
      const added = own?.answer(question, context);
      if (added === undefined || added.outcome === 'decline') return base.answer(question, context);
      if (namesOwn(question)) return added;
      const answer = base.answer(question, context);
      if (answer.misnamed === true) return answer;
      return answer.outcome === 'decline' || speaksOfOwn(question, added) ? added : answer;
    },
    clause: (document, clause) => own?.clause(document, clause) ?? base.clause(document, clause),
    clauses(document) {
      const clauses = own?.clauses(document) ?? [];
      return clauses.length > 0 ? clauses : base.clauses(document);
    },
    cite,
    documents: () => [...base.documents(), ...(own?.documents() ?? [])],
  };
}

function folded(base: Answerer): string {
  const texts = base
    .documents()
    .flatMap(({ slug, title }) => [title, ...base.clauses(slug).map(({ text }) => text)]);
  return fold(texts.join('\n'));
}

/** Neighbouring characters of the question's own words. */
function pairsOf(question: string, { dropped }: Pick<Lexicon, 'dropped'>): readonly string[] {
  const plain = plainQuestion(question);
  const stretches = [...dropped]
    .toSorted((one, other) => other.length - one.length)
    .reduce((text, phrase) => text.replaceAll(phrase, ' '), plain)
    .split(' ');
  return stretches.flatMap((one) =>
    Array.from({ length: Math.max(0, one.length - 1) }, (_, at) => one.slice(at, at + 2)),
  );
}

function answered({ quotes }: Pick<Answer, 'quotes'>): Answer {
  return { outcome: 'answer', quotes, lead: '', suggestions: [] };
}

/** The field's words, read when they are first needed. */
export function wordsLater(folder: string): () => Lexicon {
  let words: Lexicon | null = null;
  return () => {
    words ??= loadWords(folder);
    return words;
  };
}

/**
 * The field's words without its known questions, which are about the documents that ship with the product.
 * @throws SetupError as `loadLexicon` does
 */
function loadWords(folder: string): Lexicon {
  const { forms, spoken, apart, dropped, light, outside, places, sounds } = loadLexicon(folder);
  return {
    ...{ forms, spoken, apart, dropped, light, outside, places, sounds },
    ...{ sayings: [], answered: [], unanswered: [], chat: [], greetings: new Map(), picture: '' },
    ...{ decline: '', aside: '' },
  };
}
