import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const FOLDERS = ['test/answers', 'test/understanding'];
const Line = z.object({ q: z.string().optional(), text: z.string().optional() });

/** @returns every question and message of the collections, as somebody has written it: what is rare must be found in none */
export function everythingWritten(): readonly string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.jsonl'))
      .flatMap((file) => readFileSync(`${folder}/${file}`, 'utf8').split('\n')),
  )
    .filter((line) => line !== '')
    .map((line) => Line.parse(JSON.parse(line)))
    .flatMap(({ q, text }) => q ?? text ?? []);
}
