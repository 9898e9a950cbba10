import { describe, expect, it } from 'vitest';
import { sourcesIn } from '../../src/qa/sources.ts';

describe('what everything is made of', () => {
  it('cannot be told while the program runs from its own sources, which may change at any time', () => {
    expect(sourcesIn(['data/documents', 'data/lexicon'])).toBeNull();
  });
});
