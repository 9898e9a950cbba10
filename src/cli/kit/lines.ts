import { readFile } from 'node:fs/promises';
import { UserError } from '../../core/errors.ts';

/**
 * @returns the objects of a JSONL file, in order; empty lines are passed over
 * @throws UserError naming the file, and the line that is no JSON object
 */
export async function jsonLines(path: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new UserError(`读不了文件 ${path}，请核对路径和权限。`, { cause: error });
  });
  return text
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [parsed(line, path, index + 1)]));
}

function parsed(line: string, path: string, number: number): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new UserError(`${path} 第${number}行不是一个 JSON 对象，请核对。`);
}
