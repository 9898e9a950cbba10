import { readConfig } from '../../config.ts';
import { SetupError } from '../../core/errors.ts';
import { texts } from '../../texts/texts.ts';
import type { Dialogue } from './dialogue.ts';

/** One of several ways to go on. */
export interface Choice<T> {
  readonly value: T;
  readonly label: string;
}

/** @param choices an empty answer takes the first */
export async function choose<T>(
  dialogue: Dialogue,
  out: (line: string) => void,
  choices: readonly Choice<T>[],
): Promise<T> {
  const said = texts().cli.setup.questions;
  for (const [index, { label }] of choices.entries()) out(`  ${index + 1}  ${label}`);
  for (;;) {
    const answer = await dialogue.ask(said.which);
    const chosen = choices[answer === '' ? 0 : Number(answer.normalize('NFKC')) - 1];
    if (chosen !== undefined) return chosen.value;
    out(said.number(choices.length));
  }
}

const YES: ReadonlySet<string> = new Set(['y', 'yes', '是', '好', '对']);
const NO: ReadonlySet<string> = new Set(['n', 'no', '否', '不', '不要']);

/** @param usual what an empty answer means */
export async function confirm(
  dialogue: Dialogue,
  out: (line: string) => void,
  question: string,
  usual: boolean,
): Promise<boolean> {
  const said = texts().cli.setup.questions;
  for (;;) {
    const answer = await dialogue.ask(said.yesOrNo(question, usual));
    const word = answer.normalize('NFKC').toLowerCase();
    if (word === '') return usual;
    if (YES.has(word)) return true;
    if (NO.has(word)) return false;
    out(said.answer);
  }
}

/**
 * Asks until the answer can be used as this setting.
 * @param usual what an empty answer means; without it an empty answer is asked again
 */
export async function askSetting(
  dialogue: Dialogue,
  out: (line: string) => void,
  name: string,
  question: string,
  { secret = false, usual }: { readonly secret?: boolean; readonly usual?: string } = {},
): Promise<string> {
  for (;;) {
    const answer = await (secret ? dialogue.askSecretly(question) : dialogue.ask(question));
    if (answer === '' && usual !== undefined) return usual;
    const problem = answer === '' ? texts().cli.setup.questions.needed : problemWith(name, answer);
    if (problem === null) return answer;
    out(problem);
  }
}

/** @returns what is wrong with a value of this setting, or null */
function problemWith(name: string, value: string): string | null {
  try {
    readConfig({ [name]: value }, null);
    return null;
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    // What other settings lack is no matter here; no setting's name begins another's.
    return error.problems.find((problem) => problem.startsWith(name)) ?? null;
  }
}
