import type { Answer } from '../core/document.ts';
import { texts } from '../texts/texts.ts';
import { aboutDocument } from './about.ts';
import { answering } from './answering.ts';
import type { Library } from './library.ts';
import { likelihood } from './likelihood.ts';
import type { Question } from './question.ts';
import { isRequest } from './requests.ts';

const MOST_SUGGESTIONS = 2;
/** Shorter words are too vague to ask about. */
const SHORTEST_TOPIC = 4;
/** Small talk is taken for such where it is so like what is known, or speaks of nothing that the documents do. */
const CHATTING = 0.3;
const SPEAKS_OF = 0.3;
/** Another document's sentence is only held against the one that was named when it surely is the answer. */
const CERTAIN = 0.75;

/** One friendly sentence where no document answers, and questions near it that can be answered. */
export function refuse(question: Question, library: Library): Answer {
  if (question.namesake !== null) {
    const lead = texts().qa.noSuchDocument(question.namesake);
    const meant = question.lookalikes.map((name) => question.asked.replace(question.namesake ?? '', name));
    return { ...declined(lead, meant, library), misnamed: true };
  }
  const elsewhere = correction(question, library);
  if (elsewhere !== null) return elsewhere;
  const foreign = question.terms.filter((term) => term.kind === 'outside');
  const known = question.terms
    .filter((term) => term.kind === 'special')
    .sort((one, other) => other.weight - one.weight);
  const { aside, decline } = library.lexicon;
  if (isRequest(question.text)) return { ...declined(aside, [], library), aside: true };
  const topical = question.named.length > 0 || known.some(({ weight }) => weight >= SPEAKS_OF);
  const likest = question.heard?.alike.find(({ sentence }) => sentence === null);
  if (likest?.chat === true && (!topical || likest.likeness >= CHATTING))
    return { ...declined(aside, [], library), aside: true };
  if (known.length === 0 && question.named.length === 0) {
    return { ...declined(foreign.length > 0 ? decline : aside, [], library), aside: foreign.length === 0 };
  }
  const without = foreign
    .map((term) => question.text.replace(term.text, ''))
    .filter((text) => text.length >= SHORTEST_TOPIC);
  const topics = known
    .filter((term) => term.text.length >= SHORTEST_TOPIC)
    .map((term) => `${term.text}有什么要求？`);
  return declined(decline, [...without, ...topics], library);
}

/** The document that was named does not say it; another one does. */
function correction(question: Question, library: Library): Answer | null {
  const [named] = question.named;
  if (named === undefined || question.named.length > 1) return null;
  const unnamed = library.read(question.rest);
  const [best] = answering(unnamed, library, []).filter(
    (candidate) => candidate.page.at !== named && likelihood(unnamed, candidate) >= CERTAIN,
  );
  const asked = library.documents[named];
  if (best === undefined || asked === undefined) return null;
  const { document, clause } = best.page;
  const { start = 0, end = 0 } = clause.sentences[best.sentence] ?? {};
  const words = clause.text.slice(start, end);
  return declined(
    texts().qa.elsewhere(asked.short, document.short, clause.label, words),
    asked.names.map((name) => question.text.replace(name, document.names[0] ?? '')),
    library,
  );
}

/** Only questions that are answered are suggested. */
function declined(lead: string, near: readonly string[], library: Library): Answer {
  const suggestions = [...new Set(near)].filter((text) => {
    const question = library.read(text);
    if (question.namesake !== null) return false;
    return (
      aboutDocument(question, library) !== null || answering(question, library, question.named).length > 0
    );
  });
  return { outcome: 'decline', quotes: [], lead, suggestions: suggestions.slice(0, MOST_SUGGESTIONS) };
}
