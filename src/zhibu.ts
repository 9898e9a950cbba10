import { readdir } from 'node:fs/promises';
import { type Subcommand, type Terminal, UsageError } from './cli/kit/subcommand.ts';
import { SetupError, UserError } from './core/errors.ts';

const FOLDER = new URL('./cli/', import.meta.url);

/**
 * Runs one subcommand of `zhibu`.
 * @param argv what follows the program's name
 * @returns the exit status: 0 done, 1 failed, 2 wrong usage
 */
export async function zhibu(argv: readonly string[], terminal: Terminal): Promise<number> {
  const [name = 'help', ...args] = argv;
  const files = (await readdir(FOLDER)).filter((file) => /^[a-z]+\.(js|ts)$/.test(file)).toSorted();
  const file = files.find((one) => one.replace(/\.\w+$/, '') === name);
  if (file === undefined) {
    const help = await overview(files);
    if (name === 'help' || name === '--help' || name === '-h') return say(terminal.out, help, 0);
    return say(complain, `没有“${name}”这个命令。\n${help}`, 2);
  }
  const command = await load(file);
  if (args.includes('--help')) return say(terminal.out, `用法：${command.usage}`, 0);
  try {
    await command.run(args, terminal);
    return 0;
  } catch (error) {
    if (error instanceof UsageError || isArgumentError(error))
      return say(complain, `用法：${command.usage}`, 2);
    if (error instanceof UserError || error instanceof SetupError) return say(complain, error.message, 1);
    terminal.log.error('zhibu.failed', { command: name, err: error });
    return say(complain, '没有办成：程序出错，详情见上面的日志。', 1);
  }
}

async function load(file: string): Promise<Subcommand> {
  const module: { default: Subcommand } = await import(new URL(file, FOLDER).href);
  return module.default;
}

async function overview(files: readonly string[]): Promise<string> {
  const commands = await Promise.all(files.map(load));
  return ['支部助手', ...commands.map((command) => `  ${command.usage}\n      ${command.summary}`)].join(
    '\n',
  );
}

/** `node:util` parseArgs throws errors with these codes for unknown or incomplete options. */
function isArgumentError(error: unknown): boolean {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}

function say(out: (line: string) => void, text: string, status: number): number {
  out(text);
  return status;
}
