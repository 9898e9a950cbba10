/**
 * Meant for the person: what is wrong and what to do, in the language of the installation, in one or two sentences.
 * Everything else that is thrown is a bug or a fault and is told only as a short reference.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
}

/** Settings or data files that cannot be used. It stops the start and lists every problem, each naming its place. */
export class SetupError extends Error {
  override readonly name = 'SetupError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** There is no room for more: the platform is asked to deliver it again later. */
export class OverloadError extends Error {
  override readonly name = 'OverloadError';
}
