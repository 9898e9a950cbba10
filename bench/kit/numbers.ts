/** @returns the value below which `share` (0–1) of the values lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** @returns a ratio and whether it keeps what was asked for. */
export function verdict(
  ratio: number,
  limit: { readonly atMost?: number; readonly atLeast?: number },
): string {
  const kept = ratio <= (limit.atMost ?? Infinity) && ratio >= (limit.atLeast ?? -Infinity);
  const wanted = limit.atMost === undefined ? `≥ ${limit.atLeast}` : `≤ ${limit.atMost}`;
  return `${ratio.toFixed(2)} (${wanted}) ${kept ? 'kept' : 'MISSED'}`;
}
