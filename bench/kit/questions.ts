import { readFile } from 'node:fs/promises';

const FILE = new URL('../../../test/answers/work-answer.jsonl', import.meta.url);

/** Questions that people ask and the documents answer. */
export async function readQuestions(): Promise<readonly string[]> {
  const lines = (await readFile(FILE, 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line) => String(JSON.parse(line).q));
}
