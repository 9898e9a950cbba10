import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BUILT } from '../src/paths.ts';
import { unitEnvironment } from './kit/soak/unit.ts';

// `npm run soak [-- minutes]`: sandbox traffic of all kinds, an hour where nothing is said.
// `npm run soak -- flood [minutes]`: far more than can be answered.

// How the C library keeps memory is settled before a process begins, so that the product runs in another one.
const unit = unitEnvironment(await readFile(join(BUILT, '..', 'README.md'), 'utf8'));
const run = spawn(process.execPath, [join(BUILT, 'bench/kit/soak/run.js'), ...process.argv.slice(2)], {
  env: { ...process.env, ...unit },
  stdio: 'inherit',
});
process.once('SIGTERM', () => run.kill('SIGTERM'));
const [code] = await once(run, 'exit');
process.exit(code === null ? 1 : Number(code));
