import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { due } from '../../src/obligations/due.ts';
import { organisation } from './branches.ts';
import { anyFacts } from './naive/any-facts.ts';
import { naiveDue } from './naive/due.ts';

/** Each with four clocks: more than 10,000 comparisons. */
const WORLDS = 2_600;

const KINDS = [
  ...['month', 'quarter', 'year', 'years', 'season', 'date', 'span'],
  ...['branch', 'group', 'person', 'organisation', 'snooze'],
];

describe('what is due, found in two ways', () => {
  it('is the same for any duties, people, records, arrangements and clocks', () => {
    const told = new Map<string, number>();
    fc.assert(
      fc.property(anyFacts, fc.nat(), ({ moments, ...given }, pick) => {
        const facts = { ...given, directory: organisation(given.members) };
        for (const now of moments) {
          const found = keysOf({ ...facts, now });
          expect(found).toEqual(naiveDue({ ...facts, now }).toSorted());
          for (const key of found) {
            const duty = facts.duties.find(({ id }) => key.startsWith(`reminder:${id}/`));
            const snoozed = key.includes('/snooze-') ? ['snooze'] : [];
            for (const kind of [duty?.cadence?.every ?? '', duty?.unit ?? '', ...snoozed])
              told.set(kind, (told.get(kind) ?? 0) + 1);
          }
        }
        const now = moments[0] ?? 0;
        const all = keysOf({ ...facts, now });
        const sent = new Set(all.filter((_, index) => ((pick >> (index % 16)) & 1) === 0));
        expect(keysOf({ ...facts, now, claimed: sent })).toEqual(all.filter((key) => !sent.has(key)));
      }),
      { numRuns: WORLDS },
    );
    // That nothing is the same as nothing shows nothing: every kind of duty has spoken. The rarest does so some 70 times,
    // and no run of chance comes near a tenth of that.
    for (const kind of KINDS) expect(told.get(kind) ?? 0, kind).toBeGreaterThan(7);
  });
});

function keysOf(facts: Parameters<typeof due>[0]): readonly string[] {
  return due(facts)
    .flatMap((one) => (one.standing === null ? [] : [one.key]))
    .toSorted();
}
