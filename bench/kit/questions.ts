import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../../src/paths.ts';

const FILE = join(ROOT, 'test/answers/work-answer.jsonl');

/** Questions that people ask and the documents answer. */
export async function readQuestions(): Promise<readonly string[]> {
  const lines = (await readFile(FILE, 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line) => String(JSON.parse(line).q));
}
