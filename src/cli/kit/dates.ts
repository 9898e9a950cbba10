import { isRealDate } from '../../calendar/day.ts';
import { UsageError } from './subcommand.ts';

/**
 * @returns a `YYYY-MM-DD` option as it is, or undefined where it was not given
 * @throws UsageError when it is no real date
 */
export function dateOption(value: string | undefined): string | undefined {
  if (value !== undefined && !isRealDate(value)) throw new UsageError('not a date');
  return value;
}
