import { UserError } from '../../core/errors.ts';
import { readText } from './files.ts';
import type { Terminal } from './subcommand.ts';

/** One line of a JSONL file. */
export interface Line {
  readonly value: Readonly<Record<string, unknown>>;
  /** `<file> 第3行`, for messages. */
  readonly place: string;
}

/**
 * @returns the objects of a JSONL file, in order; empty lines are passed over
 * @throws UserError naming the file, and the line that is no JSON object
 */
export async function jsonLines(path: string, terminal: Terminal): Promise<readonly Line[]> {
  const text = await readText(path, terminal);
  return text.split('\n').flatMap((line, index) => {
    const place = `${path} 第${index + 1}行`;
    return line.trim() === '' ? [] : [{ value: parsed(line, place), place }];
  });
}

/**
 * @returns the text that a line has under `name`
 * @throws UserError naming the line
 */
export function textIn({ value, place }: Line, name: string): string {
  const text = value[name];
  if (typeof text !== 'string') throw new UserError(`${place}缺少文字“${name}”，请核对。`);
  return text;
}

function parsed(line: string, place: string): Line['value'] {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new UserError(`${place}不是一个 JSON 对象，请核对。`);
}
