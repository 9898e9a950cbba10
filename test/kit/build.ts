import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';

/** Vitest global setup: compiles once, so that tests of whole processes and of the browser page run what users run. */
export default function build(): void {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  for (const project of ['tsconfig.build.json', 'src/sandbox/page']) {
    execFileSync(process.execPath, [tsc, '-p', project], { stdio: 'inherit' });
  }
}
