import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PROGRAM } from '../../src/paths.ts';
import { writeMaterial } from '../kit/material.ts';
import type { Part } from '../run.ts';

const run = promisify(execFile);
const CLAUSES = [1_000, 10_000, 100_000];
const CHILD = join(PROGRAM, 'bench/kit/scaled.js');

/** Each size in processes of its own, so that the memory is its own: one builds the index, one reads its file. */
const part: Part = {
  title: 'clauses recombined from sentences of the documents and collections',
  async run(print) {
    for (const clauses of CLAUSES) {
      const folder = await mkdtemp(join(tmpdir(), 'zhibu-scale-'));
      const files = ['texts', 'questions', 'index'].map((name) => join(folder, name));
      const [texts = '', questions = ''] = files;
      await writeMaterial(clauses, texts, questions);
      for (const way of ['built', 'loaded']) print(`${clauses} clauses, ${way}: ${await measured(files)}`);
      await rm(folder, { recursive: true });
    }
  },
};

export default part;

async function measured(files: readonly string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [CHILD, ...files]);
  return stdout.trim();
}
