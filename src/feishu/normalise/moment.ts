/**
 * @param value a time as events carry it: digits in a string, milliseconds, or microseconds in card callbacks
 * @returns epoch milliseconds, or null when it is no time
 */
export function epochMs(value: unknown): number | null {
  if (typeof value !== 'string' || !/^\d{10,17}$/.test(value)) return null;
  const number = Number(value);
  if (number >= 1e15) return Math.floor(number / 1000);
  return number >= 1e12 ? number : number * 1000;
}
