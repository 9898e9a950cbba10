import { createLog } from './log.ts';
import { zhibu } from './zhibu.ts';

// `npm start` is `zhibu start` without the way through the package's bin.
process.exitCode = await zhibu(['start'], {
  env: process.env,
  cwd: process.cwd(),
  now: () => Date.now(),
  out: (line) => process.stdout.write(`${line}\n`),
  log: createLog(process.env.LOG_LEVEL ?? 'info'),
});
