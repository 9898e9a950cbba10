import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { UserError } from '../../core/errors.ts';
import { texts } from '../../texts/texts.ts';
import type { Terminal } from './subcommand.ts';

/** One line of a JSONL file. */
export interface Line {
  readonly value: Readonly<Record<string, unknown>>;
  /** The file and the line's number, for messages. */
  readonly place: string;
}

/**
 * @returns the objects of a JSONL file, in order; empty lines are passed over
 * @throws UserError naming the file, and the line that is no JSON object
 */
export async function jsonLines(path: string, terminal: Terminal): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for await (const line of eachJsonLine(path, terminal)) lines.push(line);
  return lines;
}

/**
 * The same one by one, for files that are large: no more than a piece of the file is held.
 * @throws UserError naming the file, and the line that is no JSON object
 */
export async function* eachJsonLine(path: string, { cwd }: Terminal): AsyncGenerator<Line> {
  let number = 0;
  let rest = '';
  const read = function* (text: string): Generator<Line> {
    for (const line of text.split('\n')) {
      number += 1;
      const place = texts().cli.program.line(path, number);
      if (line.trim() !== '') yield { value: parsed(line, place), place };
    }
  };
  for await (const piece of pieces(path, cwd)) {
    const end = piece.lastIndexOf('\n');
    if (end < 0) rest += piece;
    else {
      yield* read(rest + piece.slice(0, end));
      rest = piece.slice(end + 1);
    }
  }
  yield* read(rest);
}

/**
 * @returns the text that a line has under `name`
 * @throws UserError naming the line
 */
export function textIn({ value, place }: Line, name: string): string {
  const text = value[name];
  if (typeof text !== 'string') throw new UserError(texts().cli.program.noText(place, name));
  return text;
}

function parsed(line: string, place: string): Line['value'] {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new UserError(texts().cli.program.noObject(place));
}

/** A file's text without a byte order mark, piece by piece. */
async function* pieces(path: string, cwd: string): AsyncGenerator<string> {
  const stream = createReadStream(resolve(cwd, path), 'utf8');
  let begun = false;
  try {
    for await (const piece of stream) {
      const text = String(piece);
      yield begun ? text : text.replace(/^\ufeff/, '');
      begun = true;
    }
  } catch (error) {
    throw new UserError(texts().cli.program.unreadable(path), { cause: error });
  }
}
