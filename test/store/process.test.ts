import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { readdir, utimes } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { LogFields } from '../../src/core/ports.ts';
import { openStore } from '../../src/store/open.ts';
import { eachTestHasAFolder } from './folder.ts';
import { message, silent } from './samples.ts';

const CHILD = resolve('dist/test/store/child.js');
const folder = eachTestHasAFolder();
const children: ChildProcess[] = [];

afterEach(async () => {
  await Promise.all(children.splice(0).map(kill));
});

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** A process that has, or tries to have, the folder; `lines` is what it said so far. */
function start(how: 'hold' | 'claim') {
  const child = spawn(process.execPath, [CHILD, folder().path, how], { stdio: ['pipe', 'pipe', 'inherit'] });
  children.push(child);
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => lines.push(line));
  return { child, lines, ended: once(reader, 'close'), said: () => once(reader, 'line') };
}

describe('a process killed in the middle of writing', () => {
  it('has lost nothing of what it had acknowledged, twice in a row', async () => {
    const acknowledged: string[] = [];
    for (const enough of [40, 1000]) {
      const { child, lines, said, ended } = start('claim');
      while (lines.length < enough) await said();
      await kill(child);
      await ended;
      acknowledged.push(...lines.slice(1));
    }
    const store = await folder().open();
    const kept = new Set((await store.claims.pending()).map((claimed) => claimed.key));
    expect(acknowledged.length).toBeGreaterThan(1000);
    expect(acknowledged.filter((key) => !kept.has(key))).toEqual([]);
    expect((await readdir(folder().at('claims'))).filter((name) => !name.endsWith('.json'))).toEqual([]);
  });
});

describe('a second process', () => {
  it('is kept out while the first one lives, and told why', async () => {
    const first = start('hold');
    await first.said();
    const second = start('hold');
    await second.ended;
    expect(second.lines).toEqual([
      expect.stringMatching(/^SetupError: 数据文件夹 .* 正被另一个支部助手使用/u),
    ]);
    expect(second.lines[0]).toContain(folder().path);
  });

  it.each([-30, 30])('is kept out also when the clock of the first one is %i days off', async (days) => {
    const store = await folder().open();
    const then = Date.now() / 1000 + days * 86_400;
    await utimes(folder().at('lock'), then, then);
    let opened = false;
    const opening = openStore(`file:${folder().path}`, { log: silent }).finally(() => {
      opened = true;
    });
    // Stands for the first one's touches: its own timer would notice that we changed the time behind its back.
    const touching = (async () => {
      for (let touch = 1; !opened; touch++) {
        await utimes(folder().at('lock'), then + touch, then + touch);
        await delay(50);
      }
    })();
    await expect(opening).rejects.toThrow('正被另一个支部助手使用');
    await touching;
    await store.close();
  });

  it.each([-30, 30])('takes over a dead lock whose time is %i days off', async (days) => {
    const first = start('hold');
    await first.said();
    await kill(first.child);
    const then = Date.now() / 1000 + days * 86_400;
    await utimes(folder().at('lock'), then, then);
    await folder().open();
  });

  it('gets in at once when the first one has closed', async () => {
    const store = await folder().open();
    await store.close();
    const second = start('hold');
    expect(await second.said()).toEqual(['open']);
  });
});

describe('a process whose folder was taken over while it slept', () => {
  it('notices, says so, and writes nothing any more', async () => {
    const errors: (LogFields | undefined)[] = [];
    const alarm = new EventEmitter();
    const noticed = once(alarm, 'rung');
    const store = await openStore(`file:${folder().path}`, {
      log: {
        ...silent,
        error(_, fields) {
          errors.push(fields);
          alarm.emit('rung');
        },
      },
    });
    await store.claims.claim('a', message('om_a'), 1);
    await utimes(folder().at('lock'), 1, 1);
    await noticed;
    await expect(store.claims.claim('b', message('om_b'), 2)).rejects.toThrow('taken over');
    expect((await store.claims.pending()).map((claimed) => claimed.key)).toEqual(['a']);
    expect(errors).toEqual([expect.objectContaining({ folder: folder().path })]);
    await store.close();
  });

  it('confirms nothing that is then lost, and takes nothing away of what the other one confirmed', async () => {
    const { child, lines, said, ended } = start('claim');
    while (lines.length < 30) await said();
    child.kill('SIGSTOP');
    const store = await folder().open();
    const claimed = ['z1', 'z2', 'z3'];
    for (const key of claimed) await store.claims.claim(key, message(key), 1);
    child.kill('SIGCONT');
    await ended;
    expect(lines.at(-1)).toContain('taken over');
    const seen = await openStore(`file:${folder().path}`, { log: silent, readOnly: true });
    const kept = new Set((await seen.claims.pending()).map(({ key }) => key));
    expect([...lines.slice(1, -1), ...claimed].filter((key) => !kept.has(key))).toEqual([]);
    expect(await store.claims.claim('z4', message('z4'), 1)).toBe(true);
  });
});
