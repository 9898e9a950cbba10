import { join } from 'node:path';
import { BUILT, DATA } from '../../src/paths.ts';
import type { Answerer } from '../../src/qa/answerer.ts';
import { prepareAside } from '../../src/qa/aside.ts';
import { openAnswerer } from '../../src/qa/open.ts';
import { type Score, score } from '../../src/qa/score.ts';
import { quantile } from '../kit/numbers.ts';
import { FITTED, MEASURED, readSet } from '../kit/sets.ts';
import type { Part } from '../run.ts';

type Measure = Exclude<keyof Score, 'answerable'>;
type Limit = { readonly atLeast: number } | { readonly atMost: number };

/** The measures in the order of the table, each with what it has to reach (shares 0–1). */
const MEASURES: readonly (readonly [Measure, string, Limit])[] = [
  ['first', 'span in the first quote', { atLeast: 0.93 }],
  ['any', 'span in any quote', { atLeast: 0.97 }],
  ['all', 'all parts of several', { atLeast: 0.9 }],
  ['wronglyDeclined', 'wrongly declined', { atMost: 0.03 }],
  ['near', 'answered: near misses', { atMost: 0.08 }],
  ['field', 'answered: same field', { atMost: 0.03 }],
  ['far', 'answered: far', { atMost: 0.01 }],
];

/** Every hand-written question of test/answers asked once, judged by the span that its answer must hold. */
const part: Part = {
  title: 'answers from the five documents',
  async run(print) {
    // Its files are there from the second start on.
    await prepareAside(BUILT, join(DATA, 'documents'), join(DATA, 'lexicon'));
    const begun = performance.now();
    const answerer = openAnswerer(join(DATA, 'documents'), join(DATA, 'lexicon'));
    const ready = performance.now() - begun;
    const asked: string[] = [];
    for (const set of [...FITTED, ...MEASURED]) {
      const { answerable, unanswerable } = await readSet(set);
      const result = score((question) => answerer.answer(question), answerable, unanswerable);
      print(`${set}: ${answerable.length} to answer, ${unanswerable.length} to decline`);
      for (const [measure, name, limit] of MEASURES) print(`  ${name}: ${reached(result[measure], limit)}`);
      asked.push(...[...answerable, ...unanswerable].map(({ q }) => q));
    }
    print(`quotes that are not verbatim: ${invented(answerer, asked)} (0 allowed)`);
    const times = asked.map((question) => timed(() => answerer.answer(question)));
    print(
      `p50: ${quantile(times, 0.5).toFixed(2)} ms (≤ 3), p99: ${quantile(times, 0.99).toFixed(2)} ms (≤ 15)`,
    );
    print(`documents and lexicon ready from their files: ${ready.toFixed(0)} ms (≤ 300)`);
  },
};

export default part;

function reached(share: number | null, limit: Limit): string {
  if (share === null) return 'nothing to measure';
  const kept = 'atLeast' in limit ? share >= limit.atLeast : share <= limit.atMost;
  const wanted = 'atLeast' in limit ? `≥ ${percent(limit.atLeast)}` : `≤ ${percent(limit.atMost)}`;
  return `${percent(share)} (${wanted}) ${kept ? 'kept' : 'MISSED'}`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/** @returns how many quotes do not stand, white space aside, in the clause that they name. */
function invented(answerer: Answerer, questions: readonly string[]): number {
  const quotes = questions.flatMap((question) => answerer.answer(question).quotes);
  return quotes.filter(({ document, clause, text }) => {
    const whole = answerer.clause(document, clause)?.text ?? '';
    return !bare(whole).includes(bare(text));
  }).length;
}

function bare(text: string): string {
  return text.replace(/\s+/g, '');
}

/** @returns milliseconds */
function timed(run: () => unknown): number {
  const begun = performance.now();
  run();
  return performance.now() - begun;
}
