import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Config, readConfig } from '../../config.ts';
import type { Terminal } from './subcommand.ts';

/**
 * @returns the settings from the environment and the `.env` of the working folder
 * @throws SetupError with every problem at once
 */
export async function settings({ env, cwd }: Terminal): Promise<Config> {
  return readConfig(env, await dotenvText(cwd));
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
