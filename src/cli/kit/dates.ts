import { isRealDate } from '../../calendar/day.ts';
import { texts } from '../../texts/texts.ts';
import { UsageError } from './subcommand.ts';

/**
 * @param name of the option, for the message
 * @returns a `YYYY-MM-DD` option as it is, or undefined where it was not given
 * @throws UsageError when it is no real date
 */
export function dateOption(name: string, value: string | undefined): string | undefined {
  if (value !== undefined && !isRealDate(value)) throw new UsageError(texts().cli.program.wrongDate(name));
  return value;
}
