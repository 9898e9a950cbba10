import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { rolldown } from 'rolldown';
import config from '../../rolldown.config.ts';

/** Programs that only tests start. */
const PROGRAMS = { 'test/store/child': 'test/store/child.ts' };

/** Vitest global setup: builds once, so that tests of whole processes and of the browser page run what users run. */
export default async function build(): Promise<void> {
  const { output, ...product } = config;
  const bundle = await rolldown({ ...product, input: { ...product.input, ...PROGRAMS } });
  await bundle.write(output);
  const compiler = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));
  // Types are checked by `npm run types`; here only the output counts.
  execFileSync(process.execPath, [join(compiler, 'bin/tsc'), '-p', 'src/sandbox/page', '--noCheck'], {
    stdio: 'inherit',
  });
  // The first question after a build leaves behind what the documents are searched by; no test should wait for that.
  execFileSync(process.execPath, ['dist/src/bin.js', 'ask', '支委会多久开一次']);
}
