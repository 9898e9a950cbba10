import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { BUILT } from '../../src/paths.ts';
import type { Part } from '../run.ts';

const run = promisify(execFile);
const QUESTION = '@支部助手 支部党员大会多久开一次';
const ANSWER = '每季度至少召开一次';

/** One thing that a newcomer does, in the README's own words. */
interface Step {
  readonly does: string;
  take(): Promise<void>;
}

/** What the README promises a newcomer: from nothing to the first answer, each step as they take it. */
const part: Part = {
  title: 'a newcomer: clone, the one command, a browser, the first answer',
  async run(print) {
    const folder = await mkdtemp(join(tmpdir(), 'zhibu-newcomer-'));
    const clone = join(folder, 'zhibu');
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu'],
    });
    const page = await browser.newPage({ locale: 'zh-CN' });
    const program = new AbortController();
    let address = '';
    const steps: readonly Step[] = [
      {
        does: 'git clone',
        take: async () => void (await run('git', ['clone', '--quiet', dirname(BUILT), clone])),
      },
      {
        does: 'npm ci && npm start',
        take: async () => {
          address = await startIn(clone, folder, program.signal);
        },
      },
      { does: 'open the page', take: async () => void (await page.goto(address)) },
      { does: 'choose 普通党员 and the group, ask', take: () => ask(page) },
    ];
    const begun = performance.now();
    for (const { does, take } of steps) {
      const before = performance.now();
      await take();
      print(`${does}: ${seconds(before)} s`);
    }
    print(`${steps.length} steps, ${seconds(begun)} s to the first answer (reading and typing not counted)`);
    program.abort();
    await browser.close();
    await rm(folder, { recursive: true, maxRetries: 5 });
  },
};

export default part;

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1);
}

/** @returns the address that the program says it listens on; it ends with the signal */
async function startIn(clone: string, home: string, signal: AbortSignal): Promise<string> {
  // With nothing of this process's own: no settings, no home.
  const child = spawn('npm ci && exec npm start', {
    cwd: clone,
    shell: true,
    env: { PATH: process.env.PATH, HOME: home, PORT: '0', NO_PROXY: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  signal.addEventListener('abort', () => process.kill(-Number(child.pid), 'SIGTERM'));
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('npm ci && npm start has ended')));
  return Promise.race([addressSaid(createInterface(child.stdout)), ended]);
}

async function addressSaid(lines: AsyncIterable<string>): Promise<string> {
  for await (const line of lines) {
    const found = /http:\/\/[\d.]+:\d+/.exec(line)?.[0];
    if (found !== undefined) return found;
  }
  throw new Error('no address was said');
}

async function ask(page: Page): Promise<void> {
  const member = page.getByTestId('persona').locator('option', { hasText: '普通党员' });
  await page.getByTestId('persona').selectOption((await member.getAttribute('value')) ?? '');
  await page.locator('.chat-item', { hasText: '第一党支部工作群' }).click();
  await page.getByTestId('composer').fill(QUESTION);
  await page.getByTestId('composer').press('Enter');
  await page.locator('.card', { hasText: ANSWER }).last().waitFor();
}
