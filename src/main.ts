import { processTerminal } from './cli/kit/terminal.ts';
import { zhibu } from './zhibu.ts';

// `npm start` is `zhibu start` without the way through the package's bin.
process.exitCode = await zhibu(['start'], processTerminal(process.env));
