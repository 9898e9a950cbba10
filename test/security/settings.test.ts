import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('settings with their secrets, and what setup leaves of them, are never committed; their example is', () => {
  const rules = readFileSync('.gitignore', 'utf8').split('\n');
  expect(rules.filter((rule) => rule.includes('.env'))).toEqual(['.env*', '!.env.example']);
});
