import { createHash } from 'node:crypto';
import { SetupError } from '../../core/errors.ts';
import { texts } from '../../texts/texts.ts';
import { KINDS, type StoredRow } from './parts.ts';

const HEAD = '{"format":"zhibu/backup","version":1}';

/** A backup as text: a head, one row a line, and at the end how many there are and the digest of all before. */
export function encodeBackup(rows: readonly StoredRow[]): string {
  const lines = [HEAD, ...rows.map(({ part, row }) => JSON.stringify({ part, row }))];
  return `${lines.join('\n')}\n${JSON.stringify({ rows: rows.length, sha256: digestOf(lines) })}\n`;
}

/**
 * Reads what `encodeBackup` wrote.
 * @param name of the file, for the problems
 * @throws SetupError for anything that is not a whole, unaltered backup
 */
export function decodeBackup(text: string, name: string): readonly StoredRow[] {
  const lines = text.trimEnd().split('\n');
  const end = parse(lines.at(-1) ?? '');
  const body = lines.slice(0, -1);
  const said = texts().store.backup;
  if (body[0] !== HEAD) throw new SetupError([said.foreign(name)]);
  if (!isEnd(end) || end.rows !== body.length - 1) throw new SetupError([said.incomplete(name)]);
  if (end.sha256 !== digestOf(body)) throw new SetupError([said.altered(name)]);
  return body.slice(1).map((line, at) => {
    const row = parse(line);
    if (!isStored(row)) throw new SetupError([said.wrongLine(name, at + 2)]);
    return row;
  });
}

function digestOf(lines: readonly string[]): string {
  const hash = createHash('sha256');
  for (const line of lines) hash.update(`${line}\n`);
  return hash.digest('hex');
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function isEnd(value: unknown): value is { readonly rows: number; readonly sha256: string } {
  return typeof value === 'object' && value !== null && 'rows' in value && 'sha256' in value;
}

function isStored(value: unknown): value is StoredRow {
  if (typeof value !== 'object' || value === null || !('part' in value) || !('row' in value)) return false;
  return KINDS.some((kind) => kind.format === value.part && kind.is(value.row));
}
