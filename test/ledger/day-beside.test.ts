import { describe, expect, it } from 'vitest';
import { dayBeside } from '../../src/ledger/day-beside.ts';

// A Wednesday.
const TODAY = '2026-03-18';
const plan = (date: string, words: string) => dayBeside(words, { date, status: 'planned' }, TODAY);
const held = (date: string, words: string) => dayBeside(words, { date, status: 'held' }, TODAY);

describe('a plan is moved to a day that lies ahead', () => {
  it.each([
    ['2026-03-27', '28号', '2026-03-28'],
    ['2026-03-27', '28號下午3點', '2026-03-28'],
    ['2026-04-20', '22号', '2026-04-22'],
    ['2026-03-27', '3号', '2026-04-03'],
    ['2026-03-27', '周六', '2026-03-28'],
    ['2026-03-20', '周一', '2026-03-23'],
    ['2026-03-27', '下周五', '2026-04-03'],
    ['2026-03-20', '下周五', '2026-03-27'],
    ['2026-03-27', '4月2日', '2026-04-02'],
    ['2026-03-27', '8月3日', '2026-08-03'],
    ['2026-03-27', '明天', '2026-03-19'],
    ['2026-03-27', '提前一天', '2026-03-26'],
    ['2026-03-27', '推迟两天', '2026-03-29'],
    ['2026-03-27', '延后一周', '2026-04-03'],
  ])('%s, 改到%s: %s', (date, words, expected) => {
    expect(plan(date, words)).toBe(expected);
  });
});

describe('what was held is moved to a day that lies behind', () => {
  it.each([
    ['2026-03-17', '12号', '2026-03-12'],
    ['2026-02-10', '12号', '2026-02-12'],
    ['2026-03-17', '28号', '2026-02-28'],
    ['2026-03-13', '周二', '2026-03-10'],
    ['2026-03-17', '周五', '2026-03-13'],
    ['2026-03-17', '前天', '2026-03-16'],
    ['2026-03-17', '12月3日', '2025-12-03'],
    ['2026-03-17', '提前一天', '2026-03-16'],
  ])('%s, 改成%s: %s', (date, words, expected) => {
    expect(held(date, words)).toBe(expected);
  });
});

it('is no day where the words name none, or one on the wrong side', () => {
  expect(plan('2026-03-27', '下午三点')).toBeNull();
  expect(held('2026-03-17', '推迟两天')).toBeNull();
});
