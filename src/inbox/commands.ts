import { readdir } from 'node:fs/promises';
import type { Command } from '../command.ts';
import { SetupError } from '../core/errors.ts';
import { fold } from '../text/fold.ts';

/**
 * Loads every command of a folder.
 * @param folder URL of the folder, with a slash at its end
 * @throws SetupError naming both files when two commands answer to one name or one button, or a file that is none
 */
export async function loadCommands(folder: URL): Promise<readonly Command[]> {
  const files = (await readdir(folder))
    .filter((file) => /\.(ts|js)$/.test(file) && !file.endsWith('.d.ts'))
    .toSorted();
  const problems: string[] = [];
  const commands: Command[] = [];
  const taken = new Map<string, string>();
  for (const file of files) {
    const loaded: { readonly default?: unknown } = await import(new URL(file, folder).href);
    if (!isCommand(loaded.default)) {
      problems.push(`commands/${file}：没有用 defineCommand 导出命令`);
      continue;
    }
    const command = loaded.default;
    const names = [command.name, ...command.aliases].map((name) => `名称“${fold(name)}”`);
    const actions = Object.keys(command.actions ?? {}).map((action) => `按钮“${action}”`);
    for (const name of [...names, ...actions]) {
      const other = taken.get(name);
      if (other !== undefined) problems.push(`commands/${file}：${name}已被 commands/${other} 占用`);
      taken.set(name, file);
    }
    commands.push(command);
  }
  if (problems.length > 0) throw new SetupError(problems);
  return commands;
}

function isCommand(value: unknown): value is Command {
  return (
    typeof value === 'object' && value !== null && 'name' in value && 'run' in value && 'aliases' in value
  );
}
