import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { rolldown } from 'rolldown';
import { type Gate, pass } from './gate.ts';

/** Where a life ends. `arrived` and `taken` lie on the platform's side; `anytime` is any moment at all. */
export type Station =
  | 'claim'
  | 'written'
  | 'renamed'
  | 'claimed'
  | 'arrived'
  | 'taken'
  | 'answered'
  | 'done'
  | 'anytime';

/** What a process of `life.ts` is told. */
export interface Life {
  readonly storeUrl: string;
  /** A file with the duties as JSON. */
  readonly duties: string;
  readonly url: string;
  readonly appId: string;
  readonly appSecret: string;
  readonly zone: string;
  /** Epoch milliseconds that its clock shows first. */
  readonly now: number;
  readonly station: Station;
  /** The how-manieth time that it comes to the station. */
  readonly nth: number;
}

const NO_DICTIONARY = '\0no-dictionary';

/**
 * Builds what lives: its own small program, since loading takes most of a life. Traditional characters, which need a
 * large dictionary, do not occur in it.
 * @returns the program's path in `folder`
 */
export async function buildLife(folder: string): Promise<string> {
  const bundle = await rolldown({
    input: { life: 'test/reminders/life.ts' },
    platform: 'node',
    plugins: [
      {
        name: 'no-dictionary',
        resolveId: (id) => (id.startsWith('opencc-js') ? NO_DICTIONARY : null),
        load: (id) => (id === NO_DICTIONARY ? 'export const Converter = () => (text) => text;' : null),
      },
    ],
  });
  await bundle.write({
    dir: folder,
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name]-[hash].mjs',
    minify: true,
  });
  return join(folder, 'life.mjs');
}

/** Begins a life of `program`. */
export function born(program: string, life: Life): ChildProcessByStdio<null, Readable, null> {
  return spawn(process.execPath, [program, JSON.stringify(life)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH ?? '', TZ: 'America/New_York' },
  });
}

/** An undisturbed life takes about as long. */
const ANYTIME_WITHIN_MS = 150;

/** Lives one life of `program` up to its end by SIGKILL. @param chance 0–1, for a moment at any time */
export async function live(program: string, life: Life, gate: Gate, chance: number): Promise<void> {
  const child = born(program, life);
  const ended = once(child, 'exit');
  let reached = 0;
  const here = (station: Station) => {
    if (life.station === station) reached += 1;
    return life.station === station && reached === life.nth;
  };
  gate.meddle = async (call, take) => {
    if (call === 'send' && here('arrived')) return killed(child);
    // What is still on the wire of a process that is gone is nobody's any more.
    if (child.killed) return 'cut';
    const ending = await pass(call, take);
    return call === 'send' && here('taken') ? killed(child) : ending;
  };
  if (life.station === 'anytime') {
    await Promise.race([once(child.stdout, 'data'), ended]);
    await delay(chance * ANYTIME_WITHIN_MS);
    child.kill('SIGKILL');
  }
  const [, signal] = await ended;
  gate.meddle = pass;
  if (signal !== 'SIGKILL') throw new Error(`it did not die at ${life.station} but ended by itself`);
  // The next one would watch the lock for seconds before it took it over; that this works has a test of its own.
  await rm(join(life.storeUrl.replace('file:', ''), 'lock'), { recursive: true, force: true });
}

function killed(child: ChildProcess): 'cut' {
  child.kill('SIGKILL');
  return 'cut';
}
