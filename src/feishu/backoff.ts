/** @returns milliseconds to wait before attempt `attempt` (0 = first retry): doubling from `min` to `max`, of which the upper half is chance. */
export function backoff(
  attempt: number,
  range: { readonly min: number; readonly max: number },
  random: number,
): number {
  const whole = Math.min(range.max, range.min * 2 ** Math.min(attempt, 30));
  return Math.round(whole / 2 + (whole / 2) * random);
}
