import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * What all that is made of documents and lexicon depends on: every file of theirs, and the program. A built file names
 * those that it imports by what they hold, so that the one with this code stands for all that is needed here.
 * @param folders absolute
 * @returns what tells these sources from all others; null where the program is not built: then its own sources may
 *   change at any time
 */
export function sourcesIn(folders: readonly string[]): string | null {
  const program = fileURLToPath(import.meta.url);
  if (!program.endsWith('.js')) return null;
  const hash = createHash('sha256').update(readFileSync(program));
  for (const folder of folders) {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
      if (!isSource(folder, name)) continue;
      const content = readFileSync(join(folder, name));
      hash.update(`${name.length}:${name}${content.length}:`).update(content);
    }
  }
  return hash.digest('hex');
}

/** What an editor or a system leaves beside the files begins with a dot, and may lead nowhere. */
function isSource(folder: string, name: string): boolean {
  if (!/\.(?:md|txt|yaml)$/i.test(name) || basename(name).startsWith('.')) return false;
  return statSync(join(folder, name), { throwIfNoEntry: false })?.isFile() ?? false;
}
