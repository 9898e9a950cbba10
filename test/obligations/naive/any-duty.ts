import fc from 'fast-check';
import type { Cadence, Duty, Opening, ReminderStage, Rhythm } from '../../../src/core/duty.ts';
import { longSpan, maybe, monthDay, of, ROLES } from './any.ts';

const rhythm: fc.Arbitrary<Rhythm> = fc.oneof(
  { arbitrary: of<Rhythm>({ every: 'month' }, { every: 'quarter' }, { every: 'year' }), weight: 3 },
  fc.record({ every: of('years' as const), years: of(2, 3), from: of(2024, 2025, 2026) }),
  fc.record({ every: of('season' as const), start: monthDay, end: monthDay }),
  { arbitrary: of<Rhythm>({ every: 'date' }), weight: 2 },
  { arbitrary: longSpan.map((days): Rhythm => ({ every: 'span', ...days })), weight: 2 },
);

const opening: fc.Arbitrary<Opening> = fc.oneof(
  of(0, 1, 2, 3, 8, 10, 20, 60).map((workdaysLeft) => ({ workdaysLeft })),
  of(0, 1, 3, 6).map((monthsLeft) => ({ monthsLeft })),
  of(-20, -5, 0, 1, 5, 15).map((workdaysIn) => ({ workdaysIn })),
);

const stages = (unit: Duty['unit']): fc.Arbitrary<readonly ReminderStage[]> =>
  fc
    .array(fc.record({ opens: opening, to: fc.uniqueArray(of(...ROLES), { minLength: 1, maxLength: 2 }) }), {
      minLength: 1,
      maxLength: 4,
    })
    .map((all) =>
      all.map(({ opens, to }, index) => ({ id: `s${index}`, opens, to: unit === 'person' ? [] : to })),
    );

const cadence: fc.Arbitrary<Cadence> = fc
  .record({
    rhythm,
    count: of(1, 1, 2, 4),
    byRank: maybe(of({ 县处级: 2 }, { 县处级: 1, 市厅级: 3 })),
    strength: of('hard' as const, 'soft' as const),
    within: fc.option(of({ start: '2026-02-01', end: '2027-02-15' }), { nil: null, freq: 6 }),
  })
  .map(({ rhythm: every, count, byRank, strength, within }) => ({
    ...every,
    count: byRank === null ? count : 0,
    strength,
    ...(byRank === null ? {} : { byRank }),
    ...(within === null ? {} : { within }),
  }));

/** Any duty, with stages in any order. */
export const anyDuty = (id: string): fc.Arbitrary<Duty> =>
  of<Duty['unit']>('branch', 'branch', 'group', 'person', 'organisation').chain((unit) =>
    fc
      .record({
        cadence,
        reminders: stages(unit),
        appliesTo: of<Duty['appliesTo']>('all', 'all', 'with-committee', 'with-groups'),
        branches: fc.option(of(['甲支部']), { nil: null, freq: 6 }),
        counts: fc.option(
          of<NonNullable<Duty['counts']>>(
            { kind: 'a' },
            { topic: '对标' },
            { measure: 'days' },
            { kind: 'b', measure: 'days' },
          ),
          { nil: null, freq: 3 },
        ),
        speaker: fc.option(of(true), { nil: null, freq: 5 }),
        days: fc.option(of(true), { nil: null, freq: 5 }),
      })
      .map(({ cadence: often, reminders, appliesTo, branches, counts, speaker, days }) => ({
        id,
        name: id,
        aliases: [id],
        unit,
        appliesTo,
        loggedBy: 'committee',
        attendedBy: null,
        place: 'anywhere',
        fields: { ask: [], optional: [] },
        // Ranks are people's.
        cadence: unit === 'person' ? often : countOnly(often),
        reminders,
        basis: [],
        ...(branches === null ? {} : { branches }),
        ...(counts === null ? {} : { counts }),
        ...(speaker === null ? {} : { speakerRole: '书记' }),
        ...(days === null ? {} : { days: { byRank: {}, strength: 'hard', quote: '' } }),
      })),
  );

function countOnly({ byRank: _, ...often }: Cadence): Cadence {
  return { ...often, count: Math.max(1, often.count) };
}
