import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../core/errors.ts';
import type { Log } from '../core/ports.ts';
import type { Answerer } from './answerer.ts';
import { openAnswerer } from './open.ts';

/** Leaves beside the documents what they are searched by, without holding up answers. */
export type Prepare = () => Promise<void>;

/**
 * Answers from a folder of documents that may change: a change is seen when the next question comes, which is still
 * answered from what was there; the new documents take over whole, as soon as they are ready. Documents that cannot
 * be used change nothing and are logged once.
 * @param prepare is let finish before the changed documents are read
 * @throws SetupError naming every file that cannot be used at the start
 */
export function openLiveAnswerer(documents: string, lexicon: string, log: Log, prepare: Prepare): Answerer {
  let current = openAnswerer(documents, lexicon, log);
  let seen = signature(documents);
  let renewing = false;
  const renew = async (): Promise<void> => {
    seen = signature(documents);
    await prepare().catch((err: unknown) => log.info('documents.unprepared', { err }));
    try {
      current = openAnswerer(documents, lexicon, log);
      log.info('documents.renewed', { documents: current.documents().length });
    } catch (error) {
      if (error instanceof SetupError) log.warn('documents.unusable', { problems: error.problems });
      else log.error('documents.unread', { err: error });
    }
    renewing = false;
  };
  return {
    answer(question, context) {
      if (!renewing && signature(documents) !== seen) {
        renewing = true;
        setImmediate(() => void renew());
      }
      return current.answer(question, context);
    },
    clause: (document, clause) => current.clause(document, clause),
    clauses: (document) => current.clauses(document),
    cite: (document, clause, text) => current.cite(document, clause, text),
    documents: () => current.documents(),
  };
}

/** Changes when a file comes, goes or is written. */
function signature(folder: string): string {
  try {
    return readdirSync(folder)
      .filter((name) => /\.(?:md|txt)$/i.test(name))
      .sort()
      .map((name) => {
        const { mtimeMs, size } = statSync(join(folder, name));
        return `${name}:${mtimeMs}:${size}`;
      })
      .join('\n');
  } catch {
    return 'gone';
  }
}
