import { zhibu } from '../../src/zhibu.ts';

// A process of its own, so that the memory is its own: `copying.js backup|restore <STORE_URL> <file>` does what `zhibu` does
// and prints the most memory that it had, in MB.
const [, , command = '', url = '', file = ''] = process.argv;
const quiet = (): void => undefined;
process.exitCode = await zhibu([command, file], {
  env: { STORE_URL: url },
  cwd: process.cwd(),
  now: () => Date.now(),
  out: quiet,
  complain: (line) => console.error(line),
  log: { info: quiet, warn: quiet, error: quiet },
});
// Linux and macOS tell it in kilobytes here.
console.log(process.resourceUsage().maxRSS / 1024);
