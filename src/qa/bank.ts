import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { texts } from '../texts/texts.ts';

/**
 * Questions of which it is known beforehand whether the documents answer them, as they are written: there are so many
 * that they are folded only when answers are made ready, and not when a start checks its files.
 */
export interface Bank {
  readonly answered: readonly Answered[];
  /** Questions that people ask and no document answers. */
  readonly unanswered: readonly string[];
  /** What people say that is no question about any document. */
  readonly chat: readonly string[];
}

/** Questions that every sentence answers which holds `at`; they are told apart only when they are asked for. */
export interface Answered {
  readonly at: string;
  readonly questions: readonly string[];
}

const ANSWERED = 'questions';
const UNANSWERED = 'unanswered.txt';
const CHAT = 'chat.txt';

/**
 * Reads `questions/*.txt`, a stretch of a document and its questions a line, and `unanswered.txt` and `chat.txt`, a
 * question a line. Each may be missing; lines that begin with # are for people.
 * @param folder data/lexicon
 * @param problems gets a sentence for every line that cannot be used
 */
export function loadBank(folder: string, problems: string[]): Bank {
  return {
    answered: filesIn(join(folder, ANSWERED)).flatMap((file) =>
      linesOf(file).flatMap((line) => answeredBy(line, file, problems)),
    ),
    unanswered: linesOf(join(folder, UNANSWERED)),
    chat: linesOf(join(folder, CHAT)),
  };
}

/** The same, of lines that were looked at, when it is first needed: what is made of so many is mostly kept in files. */
export function bankLater(folder: string): () => Bank {
  let bank: Bank | null = null;
  return () => {
    bank ??= loadBank(folder, []);
    return bank;
  };
}

/**
 * Looks whether every line of the bank can be used. What parts a line from its questions is found in the bytes, since
 * there is far more to decode than to look for.
 */
export function checkBank(folder: string, problems: string[]): void {
  for (const file of filesIn(join(folder, ANSWERED)))
    for (const line of readFileSync(file, 'latin1').split('\n'))
      if (line.trim() !== '' && !line.startsWith('#') && !/\S = \S/.test(line))
        answeredBy(Buffer.from(line, 'latin1').toString('utf8').replace(/\r$/, ''), file, problems);
}

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .map((name) => join(folder, name));
}

function linesOf(file: string): readonly string[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
}

function answeredBy(line: string, file: string, problems: string[]): Answered[] {
  const equals = line.indexOf(' = ');
  const [at, asked] = equals < 0 ? ['', ''] : [line.slice(0, equals).trim(), line.slice(equals + 3).trim()];
  if (at !== '' && asked !== '') {
    return [
      {
        at,
        get questions() {
          return asked.split(/\s+/);
        },
      },
    ];
  }
  problems.push(texts().qa.problems.bankLine(`${ANSWERED}/${basename(file)}`, line.slice(0, 40)));
  return [];
}
