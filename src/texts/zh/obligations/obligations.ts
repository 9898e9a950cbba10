import { campaigns } from './campaigns.ts';
import { files } from './files.ts';
import { wording } from './wording.ts';

/** Duties: what is open and planned, where a document says it, and what is wrong with a data file. */
export const obligations = { ...wording, files, campaigns };
