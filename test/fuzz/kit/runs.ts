import { writeSync } from 'node:fs';
import fc from 'fast-check';
import { ownTime } from './own-time.ts';
import { watch } from './watch.ts';

/** How many times as many inputs as in the ordinary tests; test/fuzz/vitest.config.ts sets it. */
const TIMES = Number(process.env.FUZZ_TIMES ?? '1');
const IS_FUZZ: boolean = process.env.FUZZ_TIMES !== undefined;
/** The seed that a failure has printed, to run it again. */
const SEED = Number(process.env.FUZZ_SEED || Math.floor(Math.random() * 0x7fffffff));
/** An input that works, waits or stands still for longer hangs. It is looked at in the fuzz run only. */
const HANGS_AFTER_MS = 1_000;
const GIVEN_UP_AFTER_MS = 30_000;

/**
 * Feeds `target` with as many inputs as are asked for: a few hundred in the ordinary tests, many times that in
 * `npm run fuzz`, which prints the count and the slowest one.
 * @param inputs of the ordinary run
 * @param known inputs that were wrong once: they come first, always
 * @param deliveries how often `check` hands in each of them: it has a second for each
 * @throws Error with the seed that brings the same inputs again, when one of them fails or hangs
 */
export async function feed<Input>(
  target: string,
  inputs: number,
  arbitrary: fc.Arbitrary<Input>,
  check: (input: Input) => Promise<void> | void,
  { known = [], deliveries = 1 }: { readonly known?: readonly Input[]; readonly deliveries?: number } = {},
): Promise<void> {
  const watcher = IS_FUZZ ? watch(target, SEED, GIVEN_UP_AFTER_MS) : null;
  let slowest = 0;
  let count = 0;
  const property = fc.asyncProperty(arbitrary, async (input) => {
    count += 1;
    watcher?.begin();
    const taken = ownTime();
    await check(input);
    const ms = taken();
    watcher?.end();
    slowest = Math.max(slowest, ms);
    if (IS_FUZZ && ms > HANGS_AFTER_MS * deliveries) throw new Error(`it took ${Math.round(ms)} ms`);
  });
  const runs = { numRuns: inputs * TIMES + known.length, examples: known.map((input): [Input] => [input]) };
  try {
    await fc.assert(property, { ...runs, seed: SEED, endOnFailure: !IS_FUZZ });
  } catch (error) {
    throw new Error(`${target}: run again with FUZZ_SEED=${SEED} npm run fuzz -- -t '${target}'`, {
      cause: error,
    });
  } finally {
    await watcher?.stop();
  }
  if (IS_FUZZ)
    writeSync(1, `fuzz: ${target}: ${count} inputs, slowest ${slowest.toFixed(0)} ms, seed ${SEED}\n`);
}
