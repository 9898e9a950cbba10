import { killAtRandom } from '../kit/kills.ts';
import { verdict } from '../kit/numbers.ts';
import type { Part } from '../run.ts';

const KILLS = 1_000;

/** Whether anything that a person was told is recorded is ever missing, or there twice. */
const part: Part = {
  title: `${KILLS} random kill -9 of the real program on files, while entries are made`,
  async run(print) {
    const begun = performance.now();
    const outcome = await killAtRandom(KILLS, Math.random);
    const minutes = (performance.now() - begun) / 60_000;
    print(`${outcome.kills} kills in ${minutes.toFixed(0)} min, ${outcome.confirmed} entries confirmed`);
    print(`confirmed and missing: ${verdict(outcome.missing.size, { atMost: 0 })}`);
    print(`recorded or answered twice: ${verdict(outcome.doubled.size, { atMost: 0 })}`);
    print(`never answered: ${verdict(outcome.unanswered, { atMost: 0 })}`);
  },
};

export default part;
