import { join } from 'node:path';
import type { Command } from './command.ts';
import type { Duty } from './core/duty.ts';
import { loadCommands } from './inbox/commands.ts';
import { loadDuties } from './obligations/load.ts';
import { DATA, PROGRAM } from './paths.ts';
import type { Document } from './qa/document.ts';
import { loadLexicon } from './qa/lexicon.ts';
import { loadDocuments } from './qa/load.ts';
import { gather } from './store/gather.ts';

/** Folders that the answers come from. */
export const DOCUMENTS = join(DATA, 'documents');
export const LEXICON = join(DATA, 'lexicon');

/** What the program reads at its start, from files that ship with it and that its owners may change. */
export interface SourceData {
  readonly duties: readonly Duty[];
  readonly documents: readonly Document[];
  readonly commands: readonly Command[];
}

/**
 * Reads duties, documents, words and commands.
 * @throws SetupError naming every file that cannot be used
 */
export async function loadSourceData(): Promise<SourceData> {
  const read = async <T>(load: (folder: string) => T, folder: string): Promise<T> => load(folder);
  const [duties, documents, , commands] = await gather([
    read(loadDuties, join(DATA, 'obligations')),
    read(loadDocuments, DOCUMENTS),
    read(loadLexicon, LEXICON),
    loadCommands(join(PROGRAM, 'commands')),
  ]);
  return { duties, documents, commands };
}
