import { describe, expect, it } from 'vitest';
import { verdict } from '../../bench/kit/numbers.ts';
import { runParts } from '../../bench/kit/parts.ts';

const kept = part(verdict(0.5, { atLeast: 0.4 }));
const missed = part(`ratio: ${verdict(0.3, { atLeast: 0.4 })}`);
const parts = new Map([
  ['claims', () => kept],
  ['webhook', () => missed],
  ['year', () => kept],
]);

async function part(line: string) {
  return { title: 'a part', run: async (print: (line: string) => void) => print(line) };
}

describe('the benchmark', () => {
  it('ends well when every figure was kept', async () => {
    expect(await runParts(parts, ['claims', 'year'], () => undefined)).toBe(0);
  });

  it('runs on after a figure that was missed, tells it again at the end, and ends as failed', async () => {
    const lines: string[] = [];
    expect(await runParts(parts, [], (line) => lines.push(line))).toBe(1);
    expect(lines.join('\n')).toContain('== year');
    expect(lines.at(-1)).toBe('\n== missed\n   webhook: ratio: 0.30 (≥ 0.4) MISSED');
  });

  it('runs nothing and names the parts when one does not exist', async () => {
    const lines: string[] = [];
    expect(await runParts(parts, ['webhok', 'year'], (line) => lines.push(line))).toBe(2);
    expect(lines).toEqual(['no such part: webhok; there are: claims webhook year']);
  });
});
