import { readdir } from 'node:fs/promises';
import { type Part, runParts } from './kit/parts.ts';

export type { Part };

// `npm run bench` runs every part; `npm run bench -- start webhook` only those named.
// A part may wait for a thread that keeps no process alive.
setInterval(() => undefined, 60_000);
const folder = new URL('./parts/', import.meta.url);
const files = (await readdir(folder)).filter((file) => file.endsWith('.js')).toSorted();
const parts = files.map((file) => [file.replace(/\.js$/, ''), () => load(file)] as const);
process.exit(await runParts(new Map(parts), process.argv.slice(2), (line) => console.log(line)));

async function load(file: string): Promise<Part> {
  const module: { default: Part } = await import(new URL(file, folder).href);
  return module.default;
}
