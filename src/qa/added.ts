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
 * that names an added document is asked there first, any other one there where `base` has no answer.
 * @param words of the field
 */
export function createAdding(base: Answerer, words: () => Lexicon): AddingAnswerer {
  let own: Answerer | null = null;
  let names: readonly string[] = [];
  let known: ReadonlyMap<string, KnownPair> = new Map();
  const namesOwn = (question: string): boolean => {
    const folded = fold(question);
    return names.some((name) => folded.includes(name));
  };
  const cite: Answerer['cite'] = (document, clause, text) =>
    own?.cite(document, clause, text) ?? base.cite(document, clause, text);
  return {
    use(documents, pairs) {
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
      const first = own !== null && namesOwn(question) ? own.answer(question, context) : null;
      if (first !== null && first.outcome !== 'decline') return first;
      const answer = base.answer(question, context);
      if (answer.outcome !== 'decline' || own === null) return answer;
      const added = first ?? own.answer(question, context);
      return added.outcome === 'decline' ? answer : added;
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

function answered({ quotes }: Pick<Answer, 'quotes'>): Answer {
  return { outcome: 'answer', quotes, lead: '', suggestions: [] };
}

/**
 * The field's words without its known questions, which are about the documents that ship with the product.
 * @throws SetupError as `loadLexicon` does
 */
export function loadWords(folder: string): Lexicon {
  const { forms, spoken, apart, dropped, light, outside, places, sounds } = loadLexicon(folder);
  return {
    ...{ forms, spoken, apart, dropped, light, outside, places, sounds },
    ...{ sayings: [], answered: [], unanswered: [], chat: [], greetings: new Map() },
    ...{ decline: '', aside: '' },
  };
}
