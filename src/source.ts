import { join } from 'node:path';
import type { Command } from './command.ts';
import type { Duty } from './core/duty.ts';
import { loadCommands } from './inbox/commands.ts';
import { loadMaterials } from './ledger/material/load.ts';
import type { Material } from './ledger/material/material.ts';
import { loadCampaigns } from './obligations/campaigns/load.ts';
import type { CampaignTemplate } from './obligations/campaigns/template.ts';
import { loadDuties } from './obligations/load.ts';
import { loadOwnNumbers, type OwnNumber } from './obligations/own-numbers.ts';
import { DATA, PROGRAM } from './paths.ts';
import type { Document } from './qa/document.ts';
import { checkLexicon } from './qa/lexicon.ts';
import { loadDocuments } from './qa/load.ts';
import { gather } from './store/gather.ts';

/** Folders that the answers come from. */
export const DOCUMENTS = join(DATA, 'documents');
export const LEXICON = join(DATA, 'lexicon');

/** What the program reads at its start, from files that ship with it and that its owners may change. */
export interface SourceData {
  readonly duties: readonly Duty[];
  readonly materials: readonly Material[];
  readonly campaigns: readonly CampaignTemplate[];
  readonly documents: readonly Document[];
  readonly commands: readonly Command[];
  /** What the organisation has set where no document gives a number. */
  readonly numbers: readonly OwnNumber[];
}

/**
 * Reads duties, campaigns, year-end materials, documents, words and commands.
 * @throws SetupError naming every file that cannot be used
 */
export async function loadSourceData(): Promise<SourceData> {
  const read = async <T>(load: (folder: string) => T, folder: string): Promise<T> => load(folder);
  const [duties, documents, , commands, numbers] = await gather([
    read(loadDuties, join(DATA, 'obligations')),
    read(loadDocuments, DOCUMENTS),
    read(checkLexicon, LEXICON),
    loadCommands(join(PROGRAM, 'commands')),
    read(loadOwnNumbers, join(DATA, 'organisation.yaml')),
  ]);
  const materials = loadMaterials(join(DATA, 'materials'), duties);
  const campaigns = loadCampaigns(join(DATA, 'campaigns'), duties);
  return { duties, campaigns, materials, documents, commands, numbers };
}
