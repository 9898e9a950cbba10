import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

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

/** Questions that every sentence answers which holds `at`. */
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
  const [at = '', asked = ''] = line.split(' = ').map((part) => part.trim());
  if (at !== '' && asked !== '') return [{ at, questions: asked.split(/\s+/) }];
  problems.push(`词表 ${ANSWERED}/${basename(file)} 的这一行要写成“原话 = 问法 问法”：${line.slice(0, 40)}`);
  return [];
}
