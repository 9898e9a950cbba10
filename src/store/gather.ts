import { SetupError } from '../core/errors.ts';

/**
 * Like Promise.all, but waits for every promise and tells every problem at once.
 * @throws SetupError with the problems of all SetupErrors; anything else that was thrown comes first
 */
export async function gather<Parts extends readonly unknown[] | []>(
  parts: Parts,
): Promise<{ -readonly [Index in keyof Parts]: Awaited<Parts[Index]> }> {
  const problems: string[] = [];
  for (const part of await Promise.allSettled(parts)) {
    if (part.status === 'fulfilled') continue;
    if (!(part.reason instanceof SetupError)) throw part.reason;
    problems.push(...part.reason.problems);
  }
  if (problems.length > 0) throw new SetupError(problems);
  return Promise.all(parts);
}
