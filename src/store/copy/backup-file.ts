import { createHash } from 'node:crypto';
import { SetupError } from '../../core/errors.ts';
import { texts } from '../../texts/texts.ts';
import { linesOf } from './lines.ts';
import { KINDS, type StoredRow } from './parts.ts';

const HEAD = '{"format":"zhibu/backup","version":1}';

/** A backup as text, piece by piece: a head, one row a line, and at the end how many there are and the digest of all before. */
export class BackupText {
  readonly #digest = createHash('sha256');
  #rows = 0;

  /** Rows so far. */
  get count(): number {
    return this.#rows;
  }

  head(): string {
    return this.#said(`${HEAD}\n`);
  }

  rows(rows: readonly StoredRow[]): string {
    this.#rows += rows.length;
    return this.#said(rows.map(({ part, row }) => `${JSON.stringify({ part, row })}\n`).join(''));
  }

  end(): string {
    return `${endOf(this.#rows, this.#digest.digest('hex'))}\n`;
  }

  #said(text: string): string {
    this.#digest.update(text);
    return text;
  }
}

/**
 * Reads what a `BackupText` was. Only who has read it to its end knows that it is whole.
 * @param chunks of the file's bytes
 * @param name of the file, for the problems
 * @returns its rows, some at a time
 * @throws SetupError, at the latest at the end, for anything that is not a whole, unaltered backup
 */
export async function* readBackup(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  name: string,
): AsyncGenerator<readonly StoredRow[]> {
  const said = texts().store.backup;
  const digest = createHash('sha256');
  let lines = 0;
  let wrongLine: number | null = null;
  /** The last line that holds something, and empty ones after it: the end of the file, unless more comes. */
  let held: string[] = [];
  const readLine = (line: string): readonly StoredRow[] => {
    digest.update(`${line}\n`);
    lines += 1;
    if (lines === 1 && line !== HEAD) throw new SetupError([said.foreign(name)]);
    if (lines === 1) return [];
    const row = parse(line);
    if (isStored(row)) return [row];
    wrongLine ??= lines;
    return [];
  };
  for await (const some of linesOf(chunks)) {
    const rows: StoredRow[] = [];
    for (const line of some) {
      if (line.trim() !== '') {
        for (const before of held) rows.push(...readLine(before));
        held = [];
      }
      held.push(line);
    }
    if (rows.length > 0) yield rows;
  }
  const end = parse(held[0] ?? '');
  if (lines === 0) throw new SetupError([said.foreign(name)]);
  if (!isEnd(end) || end.rows !== lines - 1) throw new SetupError([said.incomplete(name)]);
  const written = endOf(lines - 1, digest.digest('hex'));
  if (held[0] !== written) throw new SetupError([said.altered(name)]);
  if (wrongLine !== null) throw new SetupError([said.wrongLine(name, wrongLine)]);
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function endOf(rows: number, sha256: string): string {
  return JSON.stringify({ rows, sha256 });
}

function isEnd(value: unknown): value is { readonly rows: number; readonly sha256: string } {
  return typeof value === 'object' && value !== null && 'rows' in value && 'sha256' in value;
}

function isStored(value: unknown): value is StoredRow {
  if (typeof value !== 'object' || value === null || !('part' in value) || !('row' in value)) return false;
  return KINDS.some((kind) => kind.format === value.part && kind.is(value.row));
}
