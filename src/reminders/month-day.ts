/** @returns `date` (`YYYY-MM-DD`) as it is said where the line is short: `3月31日`. */
export function monthDay(date: string): string {
  return `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;
}
