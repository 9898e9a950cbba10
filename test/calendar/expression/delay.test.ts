import { expect, it } from 'vitest';
import { readDelay } from '../../../src/calendar/expression/delay.ts';

it.each([
  ['推到下礼拜', '2026-03-25', null],
  ['推到下周三上午10点', '2026-03-25', '10:00'],
  ['推迟三天', '2026-03-21', null],
  ['推迟一周', '2026-03-25', null],
  ['明天再提醒我', '2026-03-19', null],
  ['过两小时再说', '2026-03-18', '12:30'],
  ['过半小时', '2026-03-18', '11:00'],
  ['月底再说', '2026-03-31', null],
  ['下个月再说', '2026-04-01', null],
  ['25号再提醒', '2026-03-25', null],
])('%s means %s %s', (text, date, time) => {
  expect(readDelay(text, '2026-03-18', '10:30')).toEqual({ date, time });
});

it('moves to a workday where no day was named', () => {
  expect(readDelay('推到下周', '2026-02-13', '10:30')?.date).toBe('2026-02-24');
});

it('crosses midnight', () => {
  expect(readDelay('两小时后', '2026-12-31', '23:00')).toEqual({ date: '2027-01-01', time: '01:00' });
});

it.each(['先放放', '', '推迟999天', '2月30日再说'])('“%s” names no day', (text) => {
  expect(readDelay(text, '2026-03-18', '10:30')).toBeNull();
});
