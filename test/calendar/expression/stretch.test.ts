import { expect, it } from 'vitest';
import { readPeriod } from '../../../src/calendar/expression/stretch.ts';

it.each([
  ['这季度还差啥', '2026Q1'],
  ['本季度', '2026Q1'],
  ['上个季度', '2025Q4'],
  ['一季度台账', '2026Q1'],
  ['第四季度', '2025Q4'],
  ['去年三季度', '2025Q3'],
  ['2025年第2季度', '2025Q2'],
  ['3月开了哪些会', '2026-03'],
  ['十二月', '2025-12'],
  ['去年5月', '2025-05'],
  ['上个月', '2026-02'],
  ['这个月', '2026-03'],
  ['今年', '2026'],
  ['2024年全年', '2024'],
])('%s is about %s', (text, key) => expect(readPeriod(text, '2026-03-18')?.period.key).toBe(key));

it.each(['还差啥', '', '下午3点', '三会一课'])('“%s” names no period', (text) =>
  expect(readPeriod(text, '2026-03-18')).toBeNull(),
);
