import { checks } from './checks.ts';
import { commands } from './commands.ts';
import { mend } from './mend.ts';
import { program } from './program.ts';
import { setup } from './setup.ts';

/** The command line. Its words and options, which are typed, stay as they are. */
export const cli = { program, commands, checks, mend, setup };
