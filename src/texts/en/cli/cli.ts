import type { Texts } from '../../shape.ts';
import { checks } from './checks.ts';
import { commands } from './commands.ts';
import { mend } from './mend.ts';
import { program } from './program.ts';
import { setup } from './setup.ts';

export const cli: Texts['cli'] = { program, commands, checks, mend, setup };
