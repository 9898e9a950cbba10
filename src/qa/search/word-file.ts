import { readFileSync } from 'node:fs';
import type { Log } from '../../core/ports.ts';
import { digestOf } from './digest.ts';
import { wordsIn } from './grams.ts';
import { writeWhole } from './whole.ts';

/** Raised when the dictionary or the form of the file changes. */
const VERSION = 'words 1';

/**
 * The dictionary words of these texts from their file, or looked up anew and written there where the file is missing,
 * of other texts or damaged: dividing a text into words takes several times as long as all the rest of reading it.
 * @param texts folded
 * @param log gets one line where the words were looked up anew
 */
export function openWords(
  file: string,
  texts: readonly string[],
  log: Pick<Log, 'info'>,
): ReadonlySet<string> {
  const digest = digestOf(texts).toString('hex');
  const known = readWords(file, digest);
  if (known !== null) return known;
  const words = wordsIn(texts);
  const lines = [...words];
  const head = [VERSION, digest, digestOf(lines).toString('hex')];
  const written = writeWhole(file, [Buffer.from([...head, ...lines].join('\n'), 'utf8')]);
  log.info('words.built', { texts: texts.length, words: words.size, written });
  return words;
}

function readWords(file: string, digest: string): ReadonlySet<string> | null {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch {
    return null;
  }
  const [version, of, sum, ...words] = content.split('\n');
  return version === VERSION && of === digest && sum === digestOf(words).toString('hex')
    ? new Set(words)
    : null;
}
