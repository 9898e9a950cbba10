import type { Texts } from '../shape.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** @param number 1–12 */
export function monthName(number: number): string {
  return MONTHS[number - 1] ?? String(number);
}

/** @param date `YYYY-MM-DD` */
export function dayName(date: string): string {
  return `${Number(date.slice(8))} ${monthName(Number(date.slice(5, 7)))} ${date.slice(0, 4)}`;
}

export const calendar: Texts['calendar'] = {
  undecreed: (years) =>
    `The days off of ${years.join(' and ')} are not announced yet; weekends and statutory holidays are counted for now.`,
  day: (date, withYear) => {
    const shown = `${WEEKDAYS[new Date(date).getUTCDay()]} ${dayName(date)}`;
    return withYear ? shown : shown.slice(0, -5);
  },
  period: ({ every, key, start, end }) => {
    switch (every) {
      case 'month':
        return `${monthName(Number(start.slice(5, 7)))} ${start.slice(0, 4)}`;
      case 'quarter':
        return `${key.slice(4)} ${start.slice(0, 4)}`;
      case 'year':
        return key;
      case 'range':
        return `${dayName(start)} – ${dayName(end)}`;
    }
  },
};
