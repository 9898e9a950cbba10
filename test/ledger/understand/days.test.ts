import { expect, test } from 'vitest';
import { readDays } from '../../../src/ledger/understand/days.ts';
import { fold } from '../../../src/text/fold.ts';

test.each([
  ['昨天下午去李家村联系点半天', 0.5],
  ['昨天去李家村下基层半天', 0.5],
  ['昨天下午去李家村蹲点', 0.5],
  ['昨天去李家村蹲点', null],
  ['昨天上午到下午在李家村', null],
  ['3月16日到18日去李家村蹲点', 3],
  ['3月16日至18日到李家村下基层3天', 3],
  ['3月16号－18号李家村', 3],
  ['三月十六号到十八号李家村', 3],
  ['3月16日到4月2日蹲点', 18],
  ['3.16-3.18 李家村蹲点', 3],
  ['在李家村蹲点两天半', 2.5],
  ['到三村蹲点', null],
  ['9点到11点去联系点', null],
  ['两天前去李家村下基层', null],
  ['前两天去李家村下基层', null],
  ['下基层第三天', null],
  ['3月16日到12日', null],
  ['到40日', null],
  ['下基层60天', null],
  ['', null],
])('%s', (text, days) => {
  expect(readDays(fold(text), '2026-03-16')).toBe(days);
});
