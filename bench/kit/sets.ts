import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ROOT } from '../../src/paths.ts';
import type { Answerable, Unanswerable } from '../../src/qa/score.ts';

/**
 * Hand-written questions that the weights are fitted to. The words that the lexicon holds were found with the first five;
 * the last six were written when all of it stood, without sight of it.
 */
export const FITTED = [
  'work',
  'held',
  'fresh',
  'reworded',
  'spoken',
  'blind',
  'county',
  'clerks',
  'directors',
  'mixed',
  'officers',
  'neighbours',
] as const;
/** … and those that were only ever measured with: nobody looks at them one by one. */
export const MEASURED = ['members', 'visitors', 'newcomers', 'secretaries'] as const;

export interface QuestionSet {
  readonly answerable: readonly Answerable[];
  readonly unanswerable: readonly Unanswerable[];
}

const answerable = z.object({ q: z.string(), document: z.string(), spans: z.array(z.string()).min(1) });
const unanswerable = z.object({ q: z.string(), decline: z.enum(['far', 'field', 'near']) });

/** One set of test/answers. */
export async function readSet(name: string): Promise<QuestionSet> {
  return {
    answerable: await readLines(`${name}-answer`, answerable),
    unanswerable: await readLines(`${name}-decline`, unanswerable),
  };
}

async function readLines<Line>(name: string, line: z.ZodType<Line>): Promise<Line[]> {
  const text = await readFile(join(ROOT, 'test', 'answers', `${name}.jsonl`), 'utf8');
  return text
    .split('\n')
    .filter((one) => one !== '')
    .map((one) => line.parse(JSON.parse(one)));
}
