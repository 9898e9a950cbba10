import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { BUILT } from '../../src/paths.ts';

const MAIN = join(BUILT, 'src/main.js');
const BARE = join(BUILT, 'bench/kit/bare.js');

type Environment = Readonly<Record<string, string>>;

/** A server in a process of its own. */
export interface Child {
  /** Milliseconds from the start of the process to its line that it listens. */
  readonly readyAfter: number;
  readonly url: string;
  /** Resident memory in MB; null where the system does not tell. */
  memory(): Promise<number | null>;
  /** Kills it: what it keeps is thrown away, and finishing thousands of replies would only take time. */
  stop(): Promise<void>;
}

/** Starts `npm start`'s process with these settings in a folder of its own. */
export function startProduct(env: Environment, cwd: string): Promise<Child> {
  return start(MAIN, { LOG_LEVEL: 'warn', PORT: '0', ...env }, cwd);
}

/** Starts the webhook that only verifies (`bare.ts`). */
export function startBare(encryptKey: string): Promise<Child> {
  return start(BARE, { ENCRYPT_KEY: encryptKey }, process.cwd());
}

/** Resolves when the product can take and answer messages. */
export async function answering({ url }: Child): Promise<void> {
  while ((await fetch(`${url}/readyz`)).status !== 200) await wait(20);
}

async function start(program: string, env: Environment, cwd: string): Promise<Child> {
  const begun = performance.now();
  const child = spawn(process.execPath, [program], {
    cwd,
    env: { PATH: process.env.PATH ?? '', NO_PROXY: '127.0.0.1', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // A part that fails must not leave it behind.
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
  const line = await firstLine(child);
  const readyAfter = performance.now() - begun;
  const url = /http:\/\/[\d.]+:\d+/.exec(line)?.[0];
  if (url === undefined) throw new Error(`not ready: ${line}`);
  return {
    readyAfter,
    url,
    memory: () => residentMemory(child.pid),
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function firstLine(child: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of child.stdout?.iterator({ destroyOnReturn: false }) ?? []) {
    text += String(chunk);
    if (text.includes('\n')) return text;
  }
  throw new Error('the process ended before it was ready');
}

async function residentMemory(pid: number | undefined): Promise<number | null> {
  try {
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    const kilobytes = /VmRSS:\s+(\d+) kB/.exec(status)?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}
