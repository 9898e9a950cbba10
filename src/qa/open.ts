import { type Answerer, createAnswerer } from './answerer.ts';
import { loadLexicon } from './lexicon.ts';
import { loadDocuments } from './load.ts';

/**
 * Reads documents and lexicon from their folders.
 * @throws SetupError naming every file that cannot be used
 */
export function openAnswerer(documents: string, lexicon: string): Answerer {
  return createAnswerer(loadDocuments(documents), loadLexicon(lexicon));
}
