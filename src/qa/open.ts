import { join } from 'node:path';
import type { Log } from '../core/ports.ts';
import { type Answerer, createAnswerer } from './answerer.ts';
import type { Document } from './document.ts';
import { loadLexicon } from './lexicon.ts';
import { loadDocuments } from './load.ts';
import { digestOf } from './search/digest.ts';
import { openIndex } from './search/file.ts';
import { IN_MEMORY, type Making } from './search/making.ts';
import { openTexts } from './search/text-file.ts';
import { openWords } from './search/word-file.ts';
import { sourcesIn } from './sources.ts';

/** Beside the documents; made by the program and safe to delete. */
const INDEX = '.index';
/** While the program runs from its own sources; the built one would take these for other texts', and write its own. */
const INDEX_OF_SOURCES = '.index-unbuilt';
/** Fewer characters are indexed sooner than their file is read and checked. */
const WORTH_A_FILE = 10_000;
const SILENT: Pick<Log, 'info'> = { info: () => undefined };

/**
 * Reads documents and lexicon from their folders. What is made of many documents is kept in files beside them.
 * @throws SetupError naming every file that cannot be used
 */
export function openAnswerer(documents: string, lexicon: string, log: Pick<Log, 'info'> = SILENT): Answerer {
  // Before they are read: what changes meanwhile is then kept under what it no longer is, and made anew.
  const sources = sourcesIn([documents, lexicon]);
  const read = loadDocuments(documents);
  const making = isLong(read) ? makingIn(documents, sources, log) : IN_MEMORY;
  return createAnswerer(read, loadLexicon(lexicon), making);
}

/** @param sources tells what everything is made of; null where that is to be told from the texts themselves */
function makingIn(folder: string, sources: string | null, log: Pick<Log, 'info'>): Making {
  const beginning = sources === null ? INDEX_OF_SOURCES : INDEX;
  const file = (name: string): string => join(folder, `${beginning}-${name}`);
  return {
    index(name, texts) {
      if (sources !== null) return openIndex(file(name), digestOf([sources, name]), texts, log);
      const all = texts();
      return openIndex(file(name), digestOf(all), () => all, log);
    },
    words: (texts) => openWords(file('words'), texts, log),
    texts: (name, make) => (sources === null ? make() : openTexts(file(`${name}.json`), sources, make, log)),
  };
}

function isLong(documents: readonly Document[]): boolean {
  const clauses = documents.flatMap((document) => document.clauses);
  return clauses.reduce((sum, { text }) => sum + text.length, 0) >= WORTH_A_FILE;
}
