import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { BUILT } from '../../src/paths.ts';
import { startPostgres } from '../../test/kit/postgres.ts';
import { verdict } from '../kit/numbers.ts';
import { fillYear } from '../kit/year-filled.ts';
import type { Part } from '../run.ts';

const run = promisify(execFile);
const CHILD = join(BUILT, 'bench/kit/copying.js');
/** Enough for the engine's young generation to grow to its size, which has nothing to do with how many rows there are. */
const FEW = 100;
const MANY = 1_000;
const PEOPLE = 20;

/** What one command came to in a process of its own. */
interface Run {
  readonly seconds: number;
  /** Peak resident memory in MB. */
  readonly peak: number;
}

/** What a year of so many branches costs to copy: PostgreSQL → backup → PostgreSQL → backup → files → backup. */
interface Copied {
  readonly megabytes: number;
  readonly runs: ReadonlyMap<string, Run>;
}

const part: Part = {
  title: `backup and restore of a year, ${FEW} branches and ${MANY}: on PostgreSQL memory must not grow with the records`,
  async run(print) {
    const server = await startPostgres();
    const few = await copy(FEW, () => server.database());
    const many = await copy(MANY, () => server.database());
    await server.stop();
    print(`the file: ${few.megabytes.toFixed(1)} and ${many.megabytes.toFixed(1)} MB`);
    for (const [name, { seconds, peak }] of many.runs) {
      const before = few.runs.get(name);
      if (before === undefined) continue;
      const ratio = peak / before.peak;
      // A store of files is read and written by whole files, and held in memory by whoever runs on it.
      const said = name.endsWith('files') ? ratio.toFixed(2) : verdict(ratio, { atMost: 1.5 });
      print(
        `${name}: ${before.seconds.toFixed(1)} and ${seconds.toFixed(1)} s, peak ${before.peak.toFixed(0)} and ${peak.toFixed(0)} MB, ratio ${said}`,
      );
    }
  },
};

export default part;

async function copy(branches: number, database: () => Promise<string>): Promise<Copied> {
  const folder = await mkdtemp(join(tmpdir(), 'zhibu-bench-'));
  const [one, two, three] = [1, 2, 3].map((nth) => join(folder, `${nth}.jsonl`));
  if (one === undefined || two === undefined || three === undefined) throw new Error('no place');
  const runs = new Map<string, Run>();
  const filled = await database();
  const empty = await database();
  await fillYear(filled, branches, PEOPLE);
  runs.set('backup of PostgreSQL', await copying('backup', filled, one));
  runs.set('restore into PostgreSQL', await copying('restore', empty, one));
  await copying('backup', empty, two);
  runs.set('restore into files', await copying('restore', `file:${join(folder, 'store')}`, two));
  runs.set('backup of files', await copying('backup', `file:${join(folder, 'store')}`, three));
  const { size } = await stat(three);
  if (size !== (await stat(one)).size) throw new Error('the copies differ in size');
  await rm(folder, { recursive: true });
  return { megabytes: size / 1e6, runs };
}

async function copying(command: string, url: string, file: string): Promise<Run> {
  const begun = performance.now();
  const { stdout } = await run(process.execPath, [CHILD, command, url, file]);
  return { seconds: (performance.now() - begun) / 1000, peak: Number(stdout.trim()) };
}
