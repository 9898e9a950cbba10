import { parseEnv } from 'node:util';
import { withSettings } from '../config/write-env.ts';
import { SETTING_NAMES } from '../config.ts';
import { UserError } from '../core/errors.ts';
import { languageSpoken, texts } from '../texts/texts.ts';
import doctor from './doctor.ts';
import { dotenvText } from './kit/settings.ts';
import { type Subcommand, type Terminal, UsageError } from './kit/subcommand.ts';
import { type Dialogue, openDialogue } from './setup/dialogue.ts';
import { emptyEnv, writeEnv } from './setup/env-file.ts';
import { interview, type Values } from './setup/interview.ts';
import { confirm } from './setup/questions.ts';

const setup: Subcommand = {
  get summary() {
    return texts().cli.setup.summary;
  },
  usage: 'zhibu setup',
  async run(args, terminal) {
    const said = texts().cli.setup;
    if (args.length > 0) throw new UsageError(said.misuse);
    if (terminal.keyboard === undefined) throw new UserError(said.nobody);
    const dialogue = openDialogue(terminal.keyboard);
    try {
      if (!(await fillIn(dialogue, terminal))) return;
    } finally {
      dialogue.close();
    }
    terminal.out(`\n${said.examining}`);
    await doctor.run([], terminal);
  },
};

export default setup;

/** @returns whether a `.env` was written */
async function fillIn(dialogue: Dialogue, terminal: Terminal): Promise<boolean> {
  const said = texts().cli.setup;
  const { cwd } = terminal;
  const out = (line: string) => terminal.out(line);
  out(said.welcome);
  const before = await dotenvText(cwd);
  if (before !== null && !(await confirm(dialogue, out, said.change, false))) {
    out(said.unchanged);
    return false;
  }
  const blank = before ?? (await emptyEnv());
  // A file that cannot be changed is better known of before somebody has made an app.
  withSettings(blank, Object.fromEntries(SETTING_NAMES.map((name) => [name, ''])));
  const asked = await interview(dialogue, out, currentValues(terminal, before));
  const values = { ...asked, ...language() };
  const text = withSettings(blank, values);
  out(`\n${said.willWrite(cwd)}`);
  for (const [name, value] of Object.entries(values)) out(`  ${name}=${shown(name, value)}`);
  if (!(await confirm(dialogue, out, said.write, true))) {
    out(said.unchanged);
    return false;
  }
  await writeEnv(cwd, text, before);
  out(said.written(before !== null));
  for (const name of overridden(terminal, asked)) out(said.overridden(name));
  out(said.next);
  return true;
}

/** Who was asked in a language of their choice is to be answered in it, too; without a setting it is Chinese. */
function language(): Values {
  return languageSpoken() === 'zh' ? {} : { LANGUAGE: languageSpoken() };
}

/** What counts now: the environment wins over the file. */
function currentValues({ env }: Terminal, dotenv: string | null): Values {
  const file = parseEnv((dotenv ?? '').replace(/^\ufeff/, ''));
  return Object.fromEntries(
    SETTING_NAMES.map((name) => [name, (env[name]?.trim() || file[name]?.trim()) ?? '']),
  );
}

const SECRET: ReadonlySet<string> = new Set([
  ...['LARK_APP_SECRET', 'LARK_ENCRYPT_KEY', 'LARK_VERIFICATION_TOKEN', 'SECRET_KEY'],
]);

function shown(name: string, value: string): string {
  if (SECRET.has(name)) return texts().cli.setup.hidden;
  if (value === '') return texts().cli.setup.empty;
  return value.replace(/^(postgres(?:ql)?:\/\/).*@/, '$1…@');
}

function overridden({ env }: Terminal, values: Values): readonly string[] {
  return Object.keys(values).filter((name) => {
    const given = env[name]?.trim() ?? '';
    return given !== '' && given !== values[name];
  });
}
