import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Converter } from 'opencc-js';
import { ROOT } from '../../src/paths.ts';
import type { Passage, Query } from '../../src/qa/evaluate.ts';

/** Questions about passages, with the passages that answer them. */
export interface Collection {
  readonly name: string;
  readonly passages: readonly Passage[];
  readonly queries: readonly Query[];
  /** The same questions in the other script. */
  readonly turned: readonly Query[];
}

const FOLDER = join(ROOT, '..', 'shared', 'bench');
const COLLECTIONS = [
  { name: 'cmrc_trial', turn: Converter({ from: 'cn', to: 'tw' }) },
  { name: 'drcd_dev', turn: Converter({ from: 'tw', to: 'cn' }) },
];

/** @returns the collections that lie beside the project; none where there is no such folder */
export async function collections(): Promise<readonly Collection[]> {
  const found: Collection[] = [];
  for (const { name, turn } of COLLECTIONS) {
    const passages = await lines<Passage>(`${name}.passages.jsonl`);
    const queries = await lines<Query>(`${name}.queries.jsonl`);
    if (passages === null || queries === null) continue;
    const turned = queries.map((query) => ({ ...query, q: turn(query.q) }));
    found.push({ name, passages, queries, turned });
  }
  return found;
}

export const NO_COLLECTIONS = `no collections in ${FOLDER}`;

async function lines<Line>(file: string): Promise<Line[] | null> {
  try {
    const text = await readFile(join(FOLDER, file), 'utf8');
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line): Line => JSON.parse(line));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
