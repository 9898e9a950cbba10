import { readFile } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import type { Adapter } from 'lowdb';
import { SetupError } from '../../core/errors.ts';
import type { Log } from '../../core/ports.ts';
import { texts } from '../../texts/texts.ts';
import type { RowKind, Rows } from '../rows.ts';
import { isAbsent, replaceDurably, stampOf } from './durable.ts';
import { type FilePlace, keepGeneration, type Mending } from './keeping.ts';
import { decode, encode } from './layout.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

export interface AdapterOptions {
  readonly log: Log;
  readonly mending: Mending;
  /** @throws Error when another process has the folder by now */
  readonly verify: () => Promise<void>;
}

/**
 * One file as lowdb sees it. `read` gives null where there never was a file, and throws a SetupError naming the file
 * where it cannot be used; `write` resolves when the rows are durable.
 */
export function fileAdapter<Row extends object>(
  place: FilePlace,
  kind: RowKind<Row>,
  { log, mending, verify }: AdapterOptions,
): Adapter<Rows<Row>> {
  const keeping = keepGeneration(place, mending, log);
  return {
    async read() {
      try {
        const bytes = await readFile(place.path);
        const { rows, altered } = decode(kind, utf8.decode(bytes));
        if (altered) throw new Error(texts().store.file.altered);
        await keeping.seen(bytes);
        return rows;
      } catch (error) {
        if (isAbsent(error) && (await stampOf(place.kept)) === null) return null;
        throw new SetupError([texts().store.file.unusable(place.path, reasonOf(error))]);
      }
    },
    async write(rows) {
      const content = encode(kind, rows);
      const { before, after } = keeping.meanwhile(content);
      await replaceDurably(place.path, content.chunks, {
        before: () => verify().then(before),
        allow: verify,
        // Whoever slept in between has altered the file of another process, and at least confirms nothing.
        after: (stamp) => verify().then(() => after(stamp)),
      });
    },
  };
}

/** @returns why a file could not be read, without a full stop */
export function reasonOf(error: unknown): string {
  const said = texts().store.file;
  if (!(error instanceof Error)) return said.unreadable(null);
  if (isAbsent(error)) return said.missing;
  if (!('code' in error)) return error.message;
  return error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
    ? said.damaged
    : said.unreadable(String(error.code));
}
