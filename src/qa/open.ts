import { join } from 'node:path';
import type { Log } from '../core/ports.ts';
import { type Answerer, createAnswerer } from './answerer.ts';
import { loadLexicon } from './lexicon.ts';
import { loadDocuments } from './load.ts';
import { openIndex } from './search/file.ts';
import { IN_MEMORY, type Making } from './search/making.ts';
import { openWords } from './search/word-file.ts';

/** Beside the documents; made by the program and safe to delete. */
const INDEX = '.index';
/** Fewer characters are indexed sooner than their file is read and checked. */
const WORTH_A_FILE = 10_000;
const SILENT: Pick<Log, 'info'> = { info: () => undefined };

/**
 * Reads documents and lexicon from their folders. What is made of many documents is kept in files beside them.
 * @throws SetupError naming every file that cannot be used
 */
export function openAnswerer(documents: string, lexicon: string, log: Pick<Log, 'info'> = SILENT): Answerer {
  const making: Making = {
    index: (texts, name) =>
      isLong(texts)
        ? openIndex(join(documents, `${INDEX}-${name}`), texts, log)
        : IN_MEMORY.index(texts, name),
    words: (texts) =>
      isLong(texts) ? openWords(join(documents, `${INDEX}-words`), texts, log) : IN_MEMORY.words(texts),
  };
  return createAnswerer(loadDocuments(documents), loadLexicon(lexicon), making);
}

function isLong(texts: readonly string[]): boolean {
  return texts.reduce((sum, text) => sum + text.length, 0) >= WORTH_A_FILE;
}
