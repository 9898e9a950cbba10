import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** @returns whether git leaves a file of this name alone */
function isIgnored(name: string): boolean {
  return spawnSync('git', ['check-ignore', '--quiet', '--no-index', name]).status === 0;
}

describe('settings with their secrets', () => {
  it.each(['.env', '.env.bak', '.env.1f6c0c1e'])('are never committed: %s', (name) => {
    expect(isIgnored(name)).toBe(true);
  });

  it('have an example that is', () => {
    expect(isIgnored('.env.example')).toBe(false);
  });
});
