import { killAtRandom } from '../kit/kills.ts';
import { verdict } from '../kit/numbers.ts';
import type { Tally } from '../kit/tally.ts';
import type { Part } from '../run.ts';

const KILLS = 1_000;
/** Stores side by side, since a process that starts waits as often as it works. */
const LANES = 2;

/** Whether anything that a person was told is recorded is ever missing, or there twice. */
const part: Part = {
  title: `${KILLS} random kill -9 of the real program on files, while entries are made`,
  async run(print) {
    const begun = performance.now();
    const lanes = await Promise.all(
      Array.from({ length: LANES }, () => killAtRandom(KILLS / LANES, Math.random)),
    );
    const minutes = (performance.now() - begun) / 60_000;
    const sum = (of: (lane: Tally) => number) => lanes.reduce((total, lane) => total + of(lane), 0);
    const none = (of: (lane: Tally) => number) => verdict(sum(of), { atMost: 0 });
    print(
      `${sum((lane) => lane.kills)} kills in ${minutes.toFixed(0)} min, ${sum((lane) => lane.confirmed)} entries confirmed, ${sum(({ asked }) => asked.confirmed)} more after two answers each`,
    );
    print(`confirmed and missing: ${none((lane) => lane.missing.size + lane.asked.missing)}`);
    print(`recorded otherwise than it was said: ${none((lane) => lane.asked.unsaid)}`);
    print(`recorded or answered twice: ${none((lane) => lane.doubled.size)}`);
    print(`never answered: ${none((lane) => lane.unanswered)}`);
  },
};

export default part;
