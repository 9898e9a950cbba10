import { workerData } from 'node:worker_threads';
import { z } from 'zod';
import { openAnswerer } from './open.ts';

// A thread of its own: reading the documents leaves the files that they are searched by beside them.
const { documents, lexicon } = z.object({ documents: z.string(), lexicon: z.string() }).parse(workerData);
openAnswerer(documents, lexicon);
