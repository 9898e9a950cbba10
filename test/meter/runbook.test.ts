import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createMeter } from '../../src/meter.ts';
import { openMemory } from '../../src/store/memory.ts';
import { parseExposition } from '../kit/exposition.ts';

const README = readFileSync('README.md', 'utf8');
const RUNBOOK = README.slice(README.indexOf('## 运行与值守'), README.indexOf('## 怎样增加'));

function named(pattern: RegExp): readonly string[] {
  return [...new Set([...RUNBOOK.matchAll(pattern)].map(([, name = '']) => name))];
}

async function figures(): Promise<ReadonlySet<string>> {
  const meter = createMeter(await openMemory(), {
    clock: { now: () => 0 },
    feishu: () => ({
      ...{ ready: true, appId: '', transport: 'webhook', outgoing: 0, connectedSince: null },
      ...{ downForMs: null, lastFrameAt: null, lastEventAt: null, lastCallbackAt: null },
    }),
    inbox: () => ({ size: () => 0, most: 1 }),
    stopping: () => false,
  });
  const families = parseExposition(meter.text());
  meter.stop();
  return new Set(
    [...families].flatMap(([name, { samples }]) => [name, ...samples.map((sample) => sample.name)]),
  );
}

it('the runbook and the alerts in the README name only figures that there are', async () => {
  const there = await figures();
  const names = named(/\b((?:zhibu|nodejs|process)_\w+)/g);
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter((name) => !there.has(name))).toEqual([]);
});

it('the runbook names only log lines and kinds of trouble that there are', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join('src', name), 'utf8'))
    .join('\n');
  const names = named(/`([a-z]+(?:[.-][a-z]+)+)`/g);
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter((name) => !sources.includes(`'${name}'`))).toEqual([]);
});
