import { join } from 'node:path';
import type { Log } from '../core/ports.ts';
import { type Answerer, createAnswerer } from './answerer.ts';
import { loadLexicon } from './lexicon.ts';
import { loadDocuments } from './load.ts';
import { openIndex } from './search/file.ts';
import { invert } from './search/inverted.ts';

/** Beside the documents; made by the program and safe to delete. */
const INDEX = '.index';
/** Fewer characters are indexed sooner than their file is read and checked. */
const WORTH_A_FILE = 10_000;
const SILENT: Pick<Log, 'info'> = { info: () => undefined };

/**
 * Reads documents and lexicon from their folders. The index of many documents is kept in a file beside them.
 * @throws SetupError naming every file that cannot be used
 */
export function openAnswerer(documents: string, lexicon: string, log: Pick<Log, 'info'> = SILENT): Answerer {
  return createAnswerer(loadDocuments(documents), loadLexicon(lexicon), (texts, name) => {
    const characters = texts.reduce((sum, text) => sum + text.length, 0);
    return characters < WORTH_A_FILE
      ? invert(texts)
      : openIndex(join(documents, `${INDEX}-${name}`), texts, log);
  });
}
