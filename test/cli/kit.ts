import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { zhibu } from '../../src/zhibu.ts';

/** What a call of `zhibu` came to. */
export interface Outcome {
  readonly status: number;
  /** Lines on stdout. */
  readonly out: readonly string[];
  /** Lines for the person on stderr. */
  readonly complaints: readonly string[];
  /** Names of logged events. */
  readonly logged: readonly string[];
}

export interface Desk {
  readonly folder: string;
  /** A path inside the folder. */
  at(name: string): string;
  /** Puts a file there. @returns its name. */
  file(name: string, text: string): Promise<string>;
  /** Calls `zhibu` in the folder, with a store of its own. */
  run(...argv: readonly string[]): Promise<Outcome>;
  /** The same by somebody at the terminal who answers each question so, after whatever happens meanwhile. */
  runAsked(answer: string | (() => Promise<string>), ...argv: readonly string[]): Promise<Outcome>;
  readonly env: Record<string, string>;
}

/** A new working folder for each test of the file that calls this. */
export function eachTestHasADesk(): () => Desk {
  let desk: Desk | null = null;
  beforeEach(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'zhibu-cli-'));
    const env = { STORE_URL: `file:${join(folder, 'store')}` };
    desk = {
      folder,
      env,
      at: (name) => join(folder, name),
      async file(name, text) {
        await writeFile(join(folder, name), text);
        return name;
      },
      run: (...argv) => run(argv, folder, env),
      runAsked: (answer, ...argv) => run(argv, folder, env, answer),
    };
  });
  afterEach(async () => {
    if (desk !== null) await rm(desk.folder, { recursive: true, force: true });
  });
  return () => {
    if (desk === null) throw new Error('only inside a test');
    return desk;
  };
}

async function run(
  argv: readonly string[],
  cwd: string,
  env: Record<string, string>,
  answer?: string | (() => Promise<string>),
): Promise<Outcome> {
  const out: string[] = [];
  const complaints: string[] = [];
  const logged: string[] = [];
  const note = (event: string) => void logged.push(event);
  const status = await zhibu(argv, {
    env,
    cwd,
    now: () => Date.parse('2026-03-18T10:00:00+08:00'),
    out: (line) => void out.push(line),
    complain: (line) => void complaints.push(line),
    log: { info: note, warn: note, error: note },
    ...(answer === undefined ? {} : { ask: async () => (typeof answer === 'string' ? answer : answer()) }),
  });
  return { status, out, complaints, logged };
}
