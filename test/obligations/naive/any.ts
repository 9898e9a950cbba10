import fc from 'fast-check';
import type { Role } from '../../../src/core/roster.ts';
import { dayAfter } from './calendar.ts';

// What random things are made of. Everything lies within two years, so that it meets.

export const BRANCHES = ['甲支部', '乙支部'];
export const GROUPS = ['一组', '二组'];
export const PEOPLE = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'];
export const ROLES: readonly Role[] = ['书记', '组织委员', '宣传委员', '党小组长', '党员', '管理员'];
export const KINDS = ['a', 'b'];

export const of = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
export const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(value, { nil: null, freq: 2 });

/** Most days lie close to one another, or hardly anything would touch. */
export const day = fc
  .integer({ min: 0, max: 729 })
  .map((days) => new Date(Date.UTC(2026, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
export const daysFrom = (first: string, count: number): readonly string[] => {
  const days = [first];
  for (let left = count - 1; left > 0; left -= 1) days.push(dayAfter(days.at(-1) ?? first));
  return days;
};
export const spanUpTo = (days: number) =>
  fc
    .tuple(day, fc.nat({ max: days }))
    .map(([start, length]) => ({ start, end: daysFrom(start, length + 1).at(-1) ?? start }));
export const span = spanUpTo(70);
export const longSpan = spanUpTo(300);
export const monthDay = of('01-01', '02-28', '02-29', '03-31', '04-15', '06-30', '10-08', '11-01', '12-31');
