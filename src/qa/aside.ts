import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/**
 * Makes the files that documents are searched by in a thread of its own, so that answers go on meanwhile.
 * @param program the folder of the built program, absolute
 * @throws whatever the thread throws, e.g. a SetupError for documents that cannot be used
 */
export async function prepareAside(program: string, documents: string, lexicon: string): Promise<void> {
  const thread = new Worker(join(program, 'src', 'qa', 'prepare.js'), { workerData: { documents, lexicon } });
  thread.unref();
  await once(thread, 'exit');
}
