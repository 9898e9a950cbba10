import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createSealer } from '../../src/core/seal.ts';

const WORDS = '想换到窗口岗位𠮷';
const KEY = randomBytes(32);

describe('a sealer', () => {
  it('opens what it sealed, and never seals the same words the same way', () => {
    const { seal, open } = createSealer([KEY]);
    const [one, other] = [seal(WORDS, 'record:a'), seal(WORDS, 'record:a')];
    expect(one).not.toBe(other);
    expect(one).toMatch(/^v1\.[\da-f]{8}\.[\w-]+$/);
    expect([one, other].map((sealed) => open(sealed, 'record:a'))).toEqual([WORDS, WORDS]);
    expect(open(seal('', 'record:a'), 'record:a')).toBe('');
  });

  it('does not open it for another subject', () => {
    const { seal, open } = createSealer([KEY]);
    expect(open(seal(WORDS, 'record:a'), 'record:b')).toBeNull();
  });

  it('does not open what was changed, wherever it was changed', () => {
    const { seal, open } = createSealer([KEY]);
    const sealed = seal(WORDS, 'record:a');
    for (let at = 0; at < sealed.length - 1; at += 1) {
      const other = sealed[at] === 'B' ? 'C' : 'B';
      expect(open(`${sealed.slice(0, at)}${other}${sealed.slice(at + 1)}`, 'record:a')).toBeNull();
    }
    for (const cut of ['', 'v1', 'v1.', sealed.slice(0, 20), sealed.slice(0, -4), `${sealed}AAAA`])
      expect(open(cut, 'record:a')).toBeNull();
  });

  it('opens with an older key what was sealed with it, and seals with the first', () => {
    const older = createSealer([KEY]).seal(WORDS, 'record:a');
    const both = createSealer([randomBytes(32), KEY]);
    expect(both.open(older, 'record:a')).toBe(WORDS);
    expect(createSealer([KEY]).open(both.seal(WORDS, 'record:a'), 'record:a')).toBeNull();
  });
});
