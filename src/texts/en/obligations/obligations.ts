import type { Texts } from '../../shape.ts';
import { campaigns } from './campaigns.ts';
import { files } from './files.ts';
import { wording } from './wording.ts';

export const obligations: Texts['obligations'] = { ...wording, files, campaigns };
