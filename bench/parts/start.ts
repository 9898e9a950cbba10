import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startProduct } from '../kit/child.ts';
import { median, verdict } from '../kit/numbers.ts';
import type { Part } from '../run.ts';

const run = promisify(execFile);
const ROUNDS = 7;

/** Start-up beside a process that does nothing but import the SDK; memory when nothing happens. */
const part: Part = {
  title: 'start-up and memory',
  async run(print) {
    const imports: number[] = [];
    const starts: number[] = [];
    const memories: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      imports.push(await importOnly());
      const folder = await mkdtemp(join(tmpdir(), 'zhibu-bench-'));
      const product = await startProduct({}, folder);
      starts.push(product.readyAfter);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      const memory = await product.memory();
      if (memory !== null) memories.push(memory);
      await product.stop();
      await rm(folder, { recursive: true });
    }
    print(`importing the SDK alone: ${median(imports).toFixed(0)} ms (median of ${ROUNDS})`);
    print(`start to ready, sandbox included: ${median(starts).toFixed(0)} ms`);
    print(`ratio: ${verdict(median(starts) / median(imports), { atMost: 1.6 })}`);
    print(
      `memory at rest: ${memories.length === 0 ? 'unknown here' : `${median(memories).toFixed(0)} MB RSS`}`,
    );
  },
};

export default part;

async function importOnly(): Promise<number> {
  const begun = performance.now();
  await run(process.execPath, ['--input-type=module', '-e', "await import('@larksuiteoapi/node-sdk')"]);
  return performance.now() - begun;
}
