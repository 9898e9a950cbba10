import { fold } from '../text/fold.ts';
import type { Clause, Sentence } from './document.ts';

/** A numbered first sentence up to this long, with more after it, is the name of what follows. */
const LONGEST_NUMBERED_HEADING = 45;
const NUMBERED = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\d+[.、．])/;
const QUESTION = /^(?:[问問][:：]|\d+[.、．][^\n]*[?？]\s*$)/;
const ANSWER = /^\s*答[:：]\s*/;
/** Where a sentence ends. An ASCII full stop counts between words, not inside a number or after a numbering. */
const END = /(?:[。！？；!?;]|(?<=[^\d\s])\.(?=\s|$))[”’』」）)】]*/g;

/**
 * One clause from its label and words.
 * @param text the document's own words, without mark-up
 * @param parent index of the clause whose heading stands above it, or null
 */
export function makeClause(label: string, text: string, parent: number | null): Clause {
  const sentences = splitSentences(label, text);
  const dialogue = sentences.some((sentence) => sentence.role === 'question');
  return { label, text, folded: fold(text), sentences, dialogue, parent };
}

/** Cuts a clause after 。！？； and at line breaks; closing quotes stay with their sentence, `答：` with none. */
export function splitSentences(label: string, text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let lineStart = 0;
  for (const line of text.split('\n')) {
    const pieces = splitLine(line);
    const asks = QUESTION.test(line);
    pieces.forEach(([start, end], at) => {
      const alone = pieces.length === 1;
      const sentence = line.slice(start, end).trim();
      const role = asks
        ? roleInQuestion(sentence)
        : at > 0
          ? 'body'
          : roleOf(label, sentence, sentences.length === 0, alone);
      sentences.push(trimmed(text, lineStart + start, lineStart + end, role));
    });
    lineStart += line.length + 1;
  }
  return nothingButHeading(sentences.filter((sentence) => sentence.end > sentence.start));
}

function splitLine(line: string): [number, number][] {
  const pieces: [number, number][] = [];
  let start = ANSWER.exec(line)?.[0].length ?? 0;
  for (const match of line.matchAll(END)) {
    const end = match.index + match[0].length;
    pieces.push([start, end]);
    start = end;
  }
  if (start < line.length) pieces.push([start, line.length]);
  return pieces;
}

/** The role of a line's first sentence. Without a number it is a heading where the clause's label repeats it. */
function roleOf(label: string, sentence: string, opensClause: boolean, alone: boolean): Sentence['role'] {
  if (QUESTION.test(sentence)) return 'question';
  if (NUMBERED.test(sentence) && sentence.length <= LONGEST_NUMBERED_HEADING) {
    if (alone ? !/[。；，,;]$/.test(sentence) : opensClause) return 'heading';
  }
  const name = sentence.replace(/[。.]$/, '');
  return opensClause && !alone && name !== '' && label.includes(name) ? 'heading' : 'body';
}

/** What is told before the question itself is told by the document. */
function roleInQuestion(sentence: string): Sentence['role'] {
  return /[?？][”’』」）)】]*$/.test(sentence) || sentence.length < SHORTEST_TOLD ? 'question' : 'body';
}
const SHORTEST_TOLD = 20;

function trimmed(text: string, start: number, end: number, role: Sentence['role']): Sentence {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text.charAt(from))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to, role };
}

/** A clause that is nothing but its heading may be quoted as it is. */
function nothingButHeading(sentences: readonly Sentence[]): Sentence[] {
  return sentences.map((sentence) => (sentences.length === 1 ? { ...sentence, role: 'body' } : sentence));
}
