import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { languageSet } from './cli/kit/settings.ts';
import { type Subcommand, type Terminal, UsageError } from './cli/kit/subcommand.ts';
import { SetupError, UserError } from './core/errors.ts';
import { PROGRAM } from './paths.ts';
import { speak, texts } from './texts/texts.ts';

const FOLDER = join(PROGRAM, 'src/cli');

/**
 * Runs one subcommand of `zhibu`.
 * @param argv what follows the program's name
 * @returns the exit status: 0 done, 1 failed, 2 wrong usage
 */
export async function zhibu(argv: readonly string[], terminal: Terminal): Promise<number> {
  speak(await languageSet(terminal));
  const [name = 'help', ...args] = argv;
  const names = await subcommands();
  if (HELP.has(name)) {
    terminal.out(await overview(names));
    return 0;
  }
  if (!names.includes(name)) {
    terminal.complain(texts().cli.program.unknown(name, names));
    return 2;
  }
  const command = await load(name);
  if (args.includes('--help')) {
    terminal.out(texts().cli.program.usage(command.usage));
    return 0;
  }
  try {
    await command.run(args, terminal);
    return 0;
  } catch (error) {
    return explain(error, name, command, terminal);
  }
}

const HELP: ReadonlySet<string> = new Set(['help', '--help', '-h']);

/** @returns the exit status, after one line that says what is wrong. */
function explain(error: unknown, name: string, { usage }: Subcommand, terminal: Terminal): number {
  const said = texts().cli.program;
  if (error instanceof UsageError || isArgumentError(error)) {
    const what = error instanceof UsageError ? error.message : said.wrongOption;
    terminal.complain(said.misused(what, usage));
    return 2;
  }
  if (error instanceof UserError || error instanceof SetupError) {
    terminal.complain(error.message);
    return 1;
  }
  terminal.log.error('zhibu.failed', { command: name, err: error });
  terminal.complain(said.failed);
  return 1;
}

/** Names of all subcommands, in alphabetical order. */
async function subcommands(): Promise<readonly string[]> {
  const files = await readdir(FOLDER);
  return files.flatMap((file) => /^([a-z]+)\.(?:js|ts)$/.exec(file)?.[1] ?? []).toSorted();
}

async function load(name: string): Promise<Subcommand> {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const file = pathToFileURL(join(FOLDER, `${name}.${ending}`));
  const module: { default: Subcommand } = await import(file.href);
  return module.default;
}

async function overview(names: readonly string[]): Promise<string> {
  const commands = await Promise.all(names.map(load));
  const lines = commands.map(({ usage, summary }) => `  ${usage}\n      ${summary}`);
  return [texts().cli.program.name, ...lines].join('\n');
}

/** `node:util` parseArgs throws errors with these codes for unknown or incomplete options. */
function isArgumentError(error: unknown): boolean {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
