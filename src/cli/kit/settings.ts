import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { type Config, readConfig } from '../../config.ts';
import { type Language, languageOf } from '../../texts/texts.ts';
import type { Terminal } from './subcommand.ts';

/**
 * @returns the settings from the environment and the `.env` of the working folder
 * @throws SetupError with every problem at once
 */
export async function settings({ env, cwd }: Terminal): Promise<Config> {
  return readConfig(env, await dotenvText(cwd));
}

/** @returns what LANGUAGE says, also where other settings cannot be used: their faults are told in some language, too */
export async function languageSet({ env, cwd }: Terminal): Promise<Language> {
  const dotenv = await dotenvText(cwd).catch(() => null);
  return languageOf(env.LANGUAGE) ?? languageOf(parseEnv(dotenv ?? '').LANGUAGE) ?? 'zh';
}

/** @returns the text of a folder's `.env`, or null where there is none */
export async function dotenvText(cwd: string): Promise<string | null> {
  try {
    return await readFile(join(cwd, '.env'), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
