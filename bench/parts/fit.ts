import { join } from 'node:path';
import { DATA } from '../../src/paths.ts';
import { candidatesFor } from '../../src/qa/answering.ts';
import { loadLexicon } from '../../src/qa/lexicon.ts';
import { SIGNS, signNames } from '../../src/qa/likelihood.ts';
import { loadDocuments } from '../../src/qa/load.ts';
import { makeLibrary } from '../../src/qa/make-library.ts';
import { fitWeights, type Observation } from '../kit/regression.ts';
import { FITTED, readSet } from '../kit/sets.ts';
import type { Part } from '../run.ts';

/** The sets that the lexicon was not made with count more, since people's questions are so too. */
const COUNTS: Readonly<Record<(typeof FITTED)[number], number>> = {
  work: 1,
  held: 1,
  fresh: 2,
  reworded: 3,
  spoken: 3,
  blind: 3,
  county: 5,
  clerks: 5,
  directors: 5,
  mixed: 5,
  officers: 5,
  neighbours: 5,
};

/** The weights of `src/qa/likelihood.ts`, fitted anew to everything but what is kept for measuring. */
const part: Part = {
  title: 'weights of the signs of an answer',
  async run(print) {
    const library = makeLibrary(loadDocuments(join(DATA, 'documents')), loadLexicon(join(DATA, 'lexicon')));
    const observations: Observation[] = [];
    for (const set of FITTED) {
      const { answerable, unanswerable } = await readSet(set);
      const observe = (asked: string, holds: 0 | 1): void => {
        const question = library.read(asked);
        if (question.namesake !== null) return;
        const [best] = candidatesFor(question, library, question.named);
        if (best === undefined) return;
        const signs = signNames().map((sign) => SIGNS[sign](question, best));
        observations.push({ signs, holds, weight: COUNTS[set] });
      };
      for (const { q } of answerable) observe(q, 1);
      for (const { q } of unanswerable) observe(q, 0);
    }
    const weights = fitWeights(observations);
    print(`${observations.length} questions`);
    for (const [at, sign] of signNames().entries()) print(`${sign}: ${(weights[at] ?? 0).toFixed(1)}`);
  },
};

export default part;
