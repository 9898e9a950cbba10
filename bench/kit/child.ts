import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../src/main.js', import.meta.url));

/** A process of the product. */
export interface Product {
  /** Milliseconds from the start of the process to its line that it is ready. */
  readonly readyAfter: number;
  readonly url: string;
  /** Resident memory in MB; null where the system does not tell. */
  memory(): Promise<number | null>;
  stop(): Promise<void>;
}

/** Starts `npm start`'s process with these settings in a folder of its own. */
export async function startProduct(env: Readonly<Record<string, string>>, cwd: string): Promise<Product> {
  const begun = performance.now();
  const child = spawn(process.execPath, [MAIN], {
    cwd,
    env: { PATH: process.env.PATH ?? '', LOG_LEVEL: 'warn', PORT: '0', NO_PROXY: '127.0.0.1', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line = await firstLine(child);
  const readyAfter = performance.now() - begun;
  const url = /http:\/\/[\d.]+:\d+/.exec(line)?.[0];
  if (url === undefined) throw new Error(`not ready: ${line}`);
  return {
    readyAfter,
    url,
    memory: () => residentMemory(child.pid),
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

async function firstLine(child: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of child.stdout ?? []) {
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
