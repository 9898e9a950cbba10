import type { Log } from '../core/ports.ts';
import type { Answerer } from './answerer.ts';
import type { Document } from './document.ts';

/** An answerer that is opened when it is first asked, so that the program is up before that. */
export interface LaterAnswerer extends Answerer {
  /**
   * Opens it now, so that nobody's question has to wait for it. What is wrong with the documents is logged, and told to
   * whoever asks first.
   */
  prepare(log: Pick<Log, 'error'>): void;
}

/**
 * @param documents read beforehand: their heads are known before anything is asked
 * @param open makes the answerer; called once
 */
export function createAnswererLater(documents: readonly Document[], open: () => Answerer): LaterAnswerer {
  let opened: Answerer | null = null;
  const answerer = (): Answerer => {
    opened ??= open();
    return opened;
  };
  return {
    prepare(log) {
      try {
        answerer();
      } catch (err) {
        log.error('documents.unread', { err });
      }
    },
    answer: (question, context) => answerer().answer(question, context),
    clause: (document, clause) => answerer().clause(document, clause),
    clauses: (document) => answerer().clauses(document),
    cite: (document, clause, text) => answerer().cite(document, clause, text),
    documents: () => opened?.documents() ?? documents.map((document) => document.head),
  };
}
