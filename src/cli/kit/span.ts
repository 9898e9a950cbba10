import { texts } from '../../texts/texts.ts';

const UNITS = [
  ['days', 86_400_000],
  ['hours', 3_600_000],
  ['minutes', 60_000],
] as const;

/** @returns a span of milliseconds in its largest unit, such as 3小时; 不到1分钟 below that */
export function spanOf(ms: number): string {
  const said = texts().cli.program.span;
  for (const [unit, size] of UNITS) if (ms >= size) return said[unit](Math.floor(ms / size));
  return said.less;
}
