#!/usr/bin/env node
import { createLog } from './log.ts';
import { zhibu } from './zhibu.ts';

process.exitCode = await zhibu(process.argv.slice(2), {
  env: process.env,
  cwd: process.cwd(),
  now: () => Date.now(),
  out: (line) => process.stdout.write(`${line}\n`),
  log: createLog(process.env.LOG_LEVEL ?? 'info'),
});
