/** A stretch of days as it is named: `core` knows no calendar. */
export interface NamedPeriod {
  readonly every: 'month' | 'quarter' | 'year' | 'range';
  readonly key: string;
  /** `YYYY-MM-DD`. */
  readonly start: string;
  readonly end: string;
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '日'];

/** Days and periods. */
export const calendar = {
  /** Where the State Council has not told the days off of some years yet. */
  undecreed: (years: readonly string[]): string =>
    `${years.join('、')}年的放假安排还没有公布，先按周末和法定节日推算。`,
  /** `3月17日（周二）`, or with the year in front. @param date `YYYY-MM-DD` */
  day: (date: string, withYear: boolean): string => {
    const [year = '', month, day] = date.split('-').map(Number);
    const weekday = NUMERALS[(new Date(date).getUTCDay() + 6) % 7];
    return `${withYear ? `${year}年` : ''}${month}月${day}日（周${weekday}）`;
  },
  /** `3月`, `一季度`, `2026年`; a range `2025年11月至2026年3月`. */
  period: ({ every, key, start, end }: NamedPeriod): string => {
    switch (every) {
      case 'month':
        return `${Number(key.slice(5))}月`;
      case 'quarter':
        return `${NUMERALS[Number(key.slice(5)) - 1]}季度`;
      case 'year':
        return `${Number(key)}年`;
      case 'range':
        return rangeName(key.split('..')[0]?.length ?? 0, start, end);
    }
  },
};

/** @param letters with how many of a date's letters the range is told */
function rangeName(letters: number, start: string, end: string): string {
  const [first, last] = [partsOf(start.slice(0, letters)), partsOf(end.slice(0, letters))];
  const differs = last.findIndex((part, index) => part !== first[index]);
  if (differs === -1) return first.join('');
  if (letters === 4) return `${start.slice(0, 4)}—${last.join('')}`;
  // What both ends share is said once: `2027年4月20日至30日`.
  return `${first.join('')}至${last.slice(differs).join('')}`;
}

/** `2027-04-20` as 2027年, 4月, 20日. */
function partsOf(date: string): readonly string[] {
  return date.split('-').map((part, index) => `${Number(part)}${['年', '月', '日'][index] ?? ''}`);
}
