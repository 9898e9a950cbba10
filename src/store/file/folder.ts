import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SetupError } from '../../core/errors.ts';
import { texts } from '../../texts/texts.ts';

/**
 * @param url `file:<folder>`, relative to the working folder, or `file:///<absolute, percent-encoded>`
 * @returns the folder's absolute path
 * @throws SetupError when the url names none
 */
export function folderOf(url: string): string {
  const place = url.slice('file:'.length);
  if (place === '') throw new SetupError([texts().store.noFolder]);
  try {
    return place.startsWith('//') ? fileURLToPath(url) : resolve(place);
  } catch {
    throw new SetupError([texts().store.wrongFolder]);
  }
}
