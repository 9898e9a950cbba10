import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { unitEnvironment } from '../../../bench/kit/soak/unit.ts';

it('a soak runs as the service file of the README does', () => {
  expect(unitEnvironment(readFileSync('README.md', 'utf8'))).toEqual({
    MALLOC_ARENA_MAX: '2',
    MALLOC_MMAP_THRESHOLD_: '65536',
    MALLOC_TRIM_THRESHOLD_: '131072',
  });
});

it('a README without one is refused', () => {
  expect(() => unitEnvironment('# 支部助手\n')).toThrow('service file');
});
