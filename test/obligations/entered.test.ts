import { expect, it } from 'vitest';
import { enteredAs, isEntered } from '../../src/obligations/entered.ts';
import { loadDuties } from '../../src/obligations/load.ts';

const duties = loadDuties('data/obligations');

it.each([
  ['grassroots-season', 'site-visit'],
  ['grassroots-days', 'site-visit'],
  ['site-visit', 'site-visit'],
  ['theme-day', 'theme-day'],
  ['nothing-like-it', 'nothing-like-it'],
  [null, null],
])('what is done for %s is entered as %s', (kind, expected) => {
  expect(enteredAs(kind, duties)).toBe(expected);
});

it('a duty that only narrows its own records by their topic is entered as itself', () => {
  expect(isEntered({ id: 'a' })).toBe(true);
  expect(isEntered({ id: 'a', counts: {} })).toBe(true);
  expect(isEntered({ id: 'a', counts: { kind: 'a' } })).toBe(true);
  expect(isEntered({ id: 'a', counts: { kind: 'b' } })).toBe(false);
});
