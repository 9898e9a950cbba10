import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { digestOf } from '../../src/qa/search/digest.ts';
import { createEngine } from '../../src/qa/search/engine.ts';
import { openIndex } from '../../src/qa/search/file.ts';
import { quantile } from './numbers.ts';

// A process of its own: `scaled.js <texts> <questions> <index file>` prints what a search over so many texts costs.
const [, , textsFile = '', questionsFile = '', indexFile = ''] = process.argv;
const texts = await lines(textsFile);
const questions = await lines(questionsFile);
const begun = performance.now();
const engine = createEngine(
  texts,
  openIndex(indexFile, digestOf(texts), () => texts, { info: () => undefined }),
);
const ready = performance.now() - begun;
const times = questions.map((question) => {
  const asked = performance.now();
  engine.search(question, 10);
  return performance.now() - asked;
});
console.log(
  [
    `ready in ${ready.toFixed(0)} ms`,
    `p50 ${quantile(times, 0.5).toFixed(2)} ms`,
    `p99 ${quantile(times, 0.99).toFixed(2)} ms`,
    `process ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB, texts included`,
  ].join(' · '),
);

async function lines(file: string): Promise<string[]> {
  const found: string[] = [];
  for await (const line of createInterface(createReadStream(file))) found.push(line);
  return found;
}
