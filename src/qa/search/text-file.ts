import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Log } from '../../core/ports.ts';
import { digestOf } from './digest.ts';
import { writeWhole } from './whole.ts';

const Head = z.object({ sources: z.string(), sum: z.string() });
const Texts = z.array(z.string());

/**
 * Texts that were made of these sources before, from their file, or made anew and written there where the file is
 * missing, of other sources or damaged. A file that cannot be written is no obstacle.
 * @param sources tells what the texts are made of, and by which program, from everything else
 * @param log gets one line where the texts were made anew
 * @throws whatever `make` throws
 */
export function openTexts(
  file: string,
  sources: string,
  make: () => readonly string[],
  log: Pick<Log, 'info'>,
): readonly string[] {
  const known = readTexts(file, sources);
  if (known !== null) return known;
  const texts = make();
  const head = JSON.stringify({ sources, sum: digestOf(texts).toString('hex') });
  const written = writeWhole(file, [Buffer.from(`${head}\n${JSON.stringify(texts)}`, 'utf8')]);
  log.info('texts.made', { texts: texts.length, written });
  return texts;
}

function readTexts(file: string, sources: string): readonly string[] | null {
  try {
    const content = readFileSync(file, 'utf8');
    const end = content.indexOf('\n');
    const head = Head.parse(JSON.parse(content.slice(0, end)));
    if (head.sources !== sources) return null;
    const texts = Texts.parse(JSON.parse(content.slice(end + 1)));
    return digestOf(texts).toString('hex') === head.sum ? texts : null;
  } catch {
    return null;
  }
}
