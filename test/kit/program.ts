import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

/** A process that runs what `npm start` runs. */
export interface Program {
  /** Resolves with the first line on stdout: it is up. Rejects when it ends without one. */
  readonly up: Promise<string>;
  /** Resolves with the exit status (or the signal that ended it) and everything on stderr. */
  readonly ended: Promise<{ readonly status: number | string; readonly stderr: string }>;
  signal(name: NodeJS.Signals): void;
}

/** A copy of the built product whose files a test may break; it is removed after the test. */
export async function installation(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'zhibu-copy-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const name of ['dist', 'data', 'package.json'])
    await cp(resolve(name), join(folder, name), { recursive: true });
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  return folder;
}

/**
 * Starts the product in a folder; it is killed after the test.
 * @param cwd where `.env` and the store are looked for
 * @param env all that the process finds in its environment, beside PATH
 * @param root the folder of the built product
 */
export function startProgram(cwd: string, env: Readonly<Record<string, string>>, root = '.'): Program {
  const child = spawn(process.execPath, [resolve(root, 'dist/src/main.js')], {
    cwd,
    env: { PATH: process.env.PATH ?? '', TZ: 'America/New_York', NO_PROXY: '127.0.0.1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => kill(child));
  const stderr: string[] = [];
  child.stderr.on('data', (chunk) => stderr.push(String(chunk)));
  const lines = createInterface({ input: child.stdout });
  const exit = once(child, 'close');
  const ended = exit.then(([status, signal]) => ({
    status: (status ?? signal) as number | string,
    stderr: stderr.join(''),
  }));
  const up = Promise.race([
    once(lines, 'line').then(([line]) => String(line)),
    ended.then((end) => Promise.reject(new Error(`it ended with ${end.status}: ${end.stderr}`))),
  ]);
  // A test that expects the end does not look at this.
  up.catch(() => {});
  return { up, ended, signal: (name) => void child.kill(name) };
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'close');
}
