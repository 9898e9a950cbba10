import type { z } from 'zod';
import { texts } from '../texts/texts.ts';

/**
 * What is wrong with one value of a data file, without the value's place: the error map of `safeParse`.
 * Issues that carry a message of their own keep it.
 */
export function inWords(issue: z.core.$ZodRawIssue): string | undefined {
  const said = texts().obligations.files.value;
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? said.missing : said.kind(issue.expected);
    case 'invalid_value':
      return issue.input === undefined ? said.missing : said.choice(issue.values.map(String));
    case 'unrecognized_keys':
      return said.unknown(issue.keys);
    case 'too_small':
      return issue.origin === 'number' ? said.atLeast(String(issue.minimum)) : said.empty;
    case 'too_big':
      return said.atMost(String(issue.maximum));
    case 'invalid_format':
      return said.letters;
    default:
      return undefined;
  }
}

/** Where in the file it is: `reminders 第2条 to`; empty for the file as a whole. */
export function placeOf(path: readonly PropertyKey[]): string {
  const { item } = texts().obligations.files;
  return path.map((step) => (typeof step === 'number' ? item(step + 1) : String(step))).join(' ');
}
