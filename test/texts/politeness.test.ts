import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const FOLDER = 'src/texts/zh';

it('people are called 您 throughout; 你 stands only where somebody’s own words are given', () => {
  const found = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => {
      const lines = readFileSync(join(FOLDER, name), 'utf8').split('\n');
      return lines.filter((line) => line.replace(/“[^”]*”/gu, '').includes('你')).map((line) => name + line);
    });
  expect(found).toEqual([]);
});
