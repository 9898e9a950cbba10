import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Vitest global setup: compiles once, so that tests of whole processes and of the browser page run what users run. */
export default function build(): void {
  const compiler = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));
  for (const project of ['tsconfig.build.json', 'src/sandbox/page']) {
    // Types are checked by `npm run types`; here only the output counts.
    execFileSync(process.execPath, [join(compiler, 'bin/tsc'), '-p', project, '--noCheck'], {
      stdio: 'inherit',
    });
  }
}
