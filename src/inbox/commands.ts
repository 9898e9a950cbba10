import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Command } from '../command.ts';
import { SetupError } from '../core/errors.ts';
import { fold } from '../text/fold.ts';
import { texts } from '../texts/texts.ts';

/**
 * Loads every command of a folder.
 * @throws SetupError naming both files when two commands answer to one name or one button, or a file that is none
 */
export async function loadCommands(folder: string): Promise<readonly Command[]> {
  const files = (await readdir(folder))
    .filter((file) => /\.(ts|js)$/.test(file) && !file.endsWith('.d.ts'))
    .toSorted();
  const problems: string[] = [];
  const commands: Command[] = [];
  const said = texts().inbox.commands;
  const taken = new Map<string, string>();
  const loaded = await Promise.all(files.map(async (file) => [file, await load(file, folder)] as const));
  for (const [file, command] of loaded) {
    if (typeof command === 'string') {
      problems.push(said.problem(file, command));
      continue;
    }
    const names = [command.name, ...command.aliases].map((name) => said.name(fold(name)));
    const actions = Object.keys(command.actions ?? {}).map(said.button);
    for (const name of [...names, ...actions]) {
      const other = taken.get(name);
      if (other !== undefined) problems.push(said.problem(file, said.taken(name, other)));
      taken.set(name, file);
    }
    commands.push(command);
  }
  if (problems.length > 0) throw new SetupError(problems);
  return commands;
}

/** @returns the command, or what is wrong with its file. */
async function load(file: string, folder: string): Promise<Command | string> {
  try {
    const loaded: { readonly default?: unknown } = await import(pathToFileURL(join(folder, file)).href);
    return isCommand(loaded.default) ? loaded.default : texts().inbox.commands.notOne;
  } catch (error) {
    return texts().inbox.commands.unreadable(String(error));
  }
}

function isCommand(value: unknown): value is Command {
  if (typeof value !== 'object' || value === null) return false;
  const has = (name: string, fits: (part: unknown) => boolean) => fits(Reflect.get(value, name));
  const isText = (part: unknown) => typeof part === 'string';
  return (
    has('name', isText) &&
    ['aliases', 'intents', 'examples'].every((name) => has(name, Array.isArray)) &&
    has('run', (part) => typeof part === 'function')
  );
}
