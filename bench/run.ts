import { readdir } from 'node:fs/promises';

/** One part of the benchmark: prints its own lines. */
export interface Part {
  readonly title: string;
  run(print: (line: string) => void): Promise<void>;
}

// `npm run bench` runs every part; `npm run bench -- start webhook` only those named.
const wanted = process.argv.slice(2);
// A part may wait for a thread that keeps no process alive.
setInterval(() => undefined, 60_000);
const folder = new URL('./parts/', import.meta.url);
const files = (await readdir(folder)).filter((file) => file.endsWith('.js')).toSorted();
for (const file of files) {
  const name = file.replace(/\.js$/, '');
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const module: { default: Part } = await import(new URL(file, folder).href);
  console.log(`\n== ${name}: ${module.default.title}`);
  await module.default.run((line) => console.log(`   ${line}`));
}
process.exit();
