import fc from 'fast-check';
import type { Arrangement } from '../../../src/core/arrangement.ts';
import type { Snooze } from '../../../src/core/deliveries.ts';
import type { LedgerRecord } from '../../../src/core/record.ts';
import type { Member } from '../../../src/core/roster.ts';
import { officeHours, USUAL_HOURS } from '../../../src/obligations/hours.ts';
import { at, person, record, ZONE } from '../branches.ts';
import { BRANCHES, day, daysFrom, GROUPS, KINDS, maybe, of, PEOPLE, ROLES, span } from './any.ts';
import { anyDuty } from './any-duty.ts';
import { periodsAround } from './calendar.ts';
import type { NaiveFacts } from './people.ts';

interface Facts extends Omit<NaiveFacts, 'directory' | 'now'> {
  /** Epoch milliseconds. */
  readonly moments: readonly number[];
}

const member = (openId: string): fc.Arbitrary<Member> =>
  fc
    .record({
      branch: of(...BRANCHES, '甲支部'),
      roles: fc.uniqueArray(of(...ROLES), { maxLength: 3 }),
      group: maybe(of(...GROUPS)),
      rank: maybe(of('县处级' as const, '市厅级' as const)),
    })
    .map(({ branch, roles, ...rest }) => person(openId, branch, roles, rest));

/** Some of them lie close to one another, so that visits meet in a day. */
const aRecord = (near: string): fc.Arbitrary<LedgerRecord> =>
  fc
    .record({
      kind: of(...KINDS),
      date: fc.oneof(day, of(...daysFrom(near, 4))),
      branch: of(...BRANCHES, '甲支部', ''),
      group: maybe(of(...GROUPS)),
      status: of<LedgerRecord['status']>('held', 'held', 'planned', 'void'),
      topic: maybe(of('寻标对标', '学习')),
      speaker: maybe(of('姓名p1', '姓名p2、姓名p3')),
      start: maybe(of('09:00', '14:00')),
      place: maybe(of('东村')),
      days: maybe(of(0.5, 1, 2.5)),
      parties: fc.subarray(PEOPLE, { maxLength: 3 }),
    })
    .map(({ kind, date, ...more }) => record(kind, date, more));

const trail = { id: 't', by: 'p1', at: '2026-01-01T10:00:00+08:00' };
const ended = of<Arrangement['ended']>(null, null, null, { by: 'p1', at: '2026-01-02T10:00:00+08:00' });

/** @param near a day close to which most of it lies */
const arrangement = (near: string, periods: readonly string[]): fc.Arbitrary<Arrangement> =>
  fc.oneof(
    fc
      .record({
        obligation: of(...KINDS),
        branch: maybe(of(...BRANCHES, '')),
        date: fc.oneof(day, of(near)),
        ended,
      })
      .map((one): Arrangement => ({ ...trail, kind: 'deadline', ...one })),
    fc
      .record({
        obligation: maybe(of(...KINDS)),
        branch: maybe(of(...BRANCHES)),
        person: maybe(of(...PEOPLE)),
        days: fc.oneof(span, of({ start: near, end: near })),
        ended,
      })
      .map(
        ({ days, ...one }): Arrangement => ({
          ...trail,
          kind: 'mute',
          from: days.start,
          until: days.end,
          reason: '',
          ...one,
        }),
      ),
    fc
      .record({
        obligation: of(...KINDS),
        branch: of(...BRANCHES),
        group: maybe(of(...GROUPS)),
        period: of(...periods),
        person: maybe(of(...PEOPLE)),
        ended,
      })
      .map(
        ({ person: own, ...one }): Arrangement => ({
          ...trail,
          kind: 'settlement',
          how: 'not-applicable',
          reason: '',
          ...one,
          ...(own === null ? {} : { person: own }),
        }),
      ),
  );

/** Some people put one thing off, to a day not long before `near` or to any other. */
const snoozes = (near: string, periods: readonly string[]): fc.Arbitrary<readonly Snooze[]> =>
  fc
    .record({
      obligation: of(...KINDS),
      branch: of('甲支部', '甲支部', ...BRANCHES, '甲支部/一组', '乙支部/二组'),
      period: of(...periods),
      people: fc.subarray(PEOPLE),
      until: fc
        .tuple(fc.oneof(of(0, 1, 5, -3, -40), fc.nat({ max: 200 })), of('09:00', '16:30'))
        .map(([back, time]) => at(`${near} ${time}`) - back * 86_400_000),
    })
    .map(({ people, ...one }) => people.map((by) => ({ ...one, by })));

const TIMES = ['07:5', '08:3', '09:0', '11:2', '11:3', '13:5', '14:0', '16:4', '16:4', '17:2', '17:3'];

/** A moment of `today`, of a day soon after it, of one of the last days of a period and of any other day. */
const moments = (today: string, ends: readonly string[]): fc.Arbitrary<readonly number[]> => {
  const moment = (on: fc.Arbitrary<string>) =>
    fc
      .tuple(on, of(...TIMES), fc.nat({ max: 9 }))
      .map(([date, time, minute]) => at(`${date} ${time}${minute}`));
  const soon = fc.integer({ min: 1, max: 9 }).map((days) => days * 86_400_000);
  return fc.tuple(
    moment(of(today)),
    fc.tuple(moment(of(today)), soon).map(([one, later]) => one + later),
    fc.tuple(moment(of(...ends)), fc.nat({ max: 4 })).map(([one, days]) => one - days * 86_400_000),
    moment(day),
  );
};

/** Everything that decides, and some moments of 2026 and 2027. */
export const anyFacts: fc.Arbitrary<Facts> = fc
  .tuple(fc.tuple(anyDuty('a'), anyDuty('b')), day)
  .chain(([duties, today]) => {
    // What names a period names one that is there, or nothing would ever be settled or put off.
    const periods = duties.flatMap((one) => periodsAround(today, one, today));
    const keys = periods.length === 0 ? ['2026'] : periods.map(({ key }) => key);
    const ends = periods.length === 0 ? [today] : periods.map(({ end }) => end);
    return fc.record({
      duties: of(duties),
      members: fc.tuple(...PEOPLE.map(member)),
      records: fc.array(aRecord(today), { maxLength: 10 }),
      arrangements: fc.array(arrangement(today, keys), { maxLength: 6 }),
      snoozes: fc.array(snoozes(today, keys), { minLength: 1, maxLength: 4 }).map((some) => some.flat()),
      disabledChats: fc.subarray(PEOPLE, { maxLength: 1 }).map((closed) => new Set(closed)),
      claimed: of(new Set<string>()),
      zone: of(ZONE),
      hours: of(USUAL_HOURS, USUAL_HOURS, officeHours('10:00', '16:30')),
      moments: moments(today, ends),
    });
  });
