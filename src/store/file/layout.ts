import type { RowKind, Rows } from '../rows.ts';

const VERSION = 1;

/** Rows never change once they are kept, so each is spelt out once and not at every write of its file. */
const spelt = new WeakMap<object, string>();

/** A file's text: a head that says what it is, then one row a line. */
export function encode<Row extends object>(kind: RowKind<Row>, rows: Rows<Row>): string {
  const lines: string[] = [];
  for (const row of rows.values()) lines.push(spell(row));
  const head = `{"format":${JSON.stringify(kind.format)},"version":${VERSION},"rows":[`;
  return `${head}\n${lines.join(',\n')}\n]}\n`;
}

function spell(row: object): string {
  let text = spelt.get(row);
  if (text === undefined) {
    text = JSON.stringify(row);
    spelt.set(row, text);
  }
  return text;
}

/**
 * Reads what `encode` wrote.
 * @throws Error in Chinese, without the file's name, for anything else
 */
export function decode<Row extends object>(kind: RowKind<Row>, text: string): Rows<Row> {
  const rows = new Map<string, Row>();
  for (const [index, row] of readRows(kind.format, text).entries()) {
    if (!kind.is(row)) throw new Error(`第 ${index + 1} 条内容不完整`);
    const key = kind.key(row);
    if (rows.has(key)) throw new Error(`第 ${index + 1} 条重复`);
    rows.set(key, row);
  }
  return rows;
}

function readRows(format: string, text: string): readonly unknown[] {
  const file = parse(text);
  if (!isRecord(file) || file.format !== format || !Array.isArray(file.rows))
    throw new Error('不是支部助手写的这一类文件');
  if (file.version !== VERSION) throw new Error('是另一个版本的支部助手写的');
  return file.rows;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('内容已损坏');
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
