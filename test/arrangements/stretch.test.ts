import { describe, expect, it } from 'vitest';
import { readStretch } from '../../src/arrangements/stretch.ts';
import { fold } from '../../src/text/fold.ts';

/** A Wednesday. */
const TODAY = '2026-03-18';

function days(text: string, today = TODAY): string | null {
  const found = readStretch(fold(text), today);
  return found === null || found === 'impossible' ? found : `${found.from} ${found.until}`;
}

describe('the days that something lasts', () => {
  it.each([
    ['3月1日到3月20日', '2026-03-01 2026-03-20'],
    ['三月一日至三月二十日', '2026-03-01 2026-03-20'],
    ['3月20日至27日', '2026-03-20 2026-03-27'],
    ['3.20-3.27', '2026-03-20 2026-03-27'],
    ['2026年12月20日到2027年1月5日', '2026-12-20 2027-01-05'],
    ['今天到后天', '2026-03-18 2026-03-20'],
    ['到4月30日', '2026-03-18 2026-04-30'],
    ['到4月30日为止', '2026-03-18 2026-04-30'],
    ['到下周五', '2026-03-18 2026-03-27'],
    ['至週五', '2026-03-18 2026-03-20'],
    ['到月底', '2026-03-18 2026-03-31'],
    ['到4月底', '2026-03-18 2026-04-30'],
    ['到下个月底', '2026-03-18 2026-04-30'],
    ['到1月底', '2026-03-18 2027-01-31'],
    ['明天起三天', '2026-03-19 2026-03-21'],
    ['3月25日', '2026-03-25 2026-03-25'],
    ['三天', '2026-03-18 2026-03-20'],
    ['一周', '2026-03-18 2026-03-24'],
    ['半个月', '2026-03-18 2026-04-01'],
    ['两个月', '2026-03-18 2026-05-17'],
    ['半天', '2026-03-18 2026-03-18'],
    ['下周', '2026-03-23 2026-03-29'],
    ['本周', '2026-03-18 2026-03-22'],
  ])('%s', (text, expected) => {
    expect(days(text)).toBe(expected);
  });

  it('are none without an end', () => {
    expect(days('从3月25日起')).toBeNull();
    expect(days('家里有事')).toBeNull();
    expect(days('')).toBeNull();
  });

  it('are impossible where the calendar has no such day, or the end lies before the start', () => {
    expect(days('2月30日到3月5日')).toBe('impossible');
    expect(days('5月1日到4月20日')).toBe('impossible');
  });

  it('turn the year where the end is near', () => {
    expect(days('12月20日到1月10日', '2026-12-15')).toBe('2026-12-20 2027-01-10');
  });
});
