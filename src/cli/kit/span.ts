const UNITS = [
  ['天', 86_400_000],
  ['小时', 3_600_000],
  ['分钟', 60_000],
] as const;

/** @returns a span of milliseconds in its largest unit, such as 3小时; 不到1分钟 below that */
export function spanOf(ms: number): string {
  for (const [name, size] of UNITS) if (ms >= size) return `${Math.floor(ms / size)}${name}`;
  return '不到1分钟';
}
