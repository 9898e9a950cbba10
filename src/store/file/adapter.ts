import { readFile } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import type { Adapter } from 'lowdb';
import { SetupError } from '../../core/errors.ts';
import type { Log } from '../../core/ports.ts';
import type { RowKind, Rows } from '../rows.ts';
import { isAbsent, replaceDurably, stampOf } from './durable.ts';
import { type FilePlace, keepGeneration, type Mending } from './keeping.ts';
import { decode, encode } from './layout.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

export interface AdapterOptions {
  readonly log: Log;
  readonly mending: Mending;
}

/**
 * One file as lowdb sees it. `read` gives null where there never was a file, and throws a SetupError naming the file
 * where it cannot be used; `write` resolves when the rows are durable.
 */
export function fileAdapter<Row extends object>(
  place: FilePlace,
  kind: RowKind<Row>,
  { log, mending }: AdapterOptions,
): Adapter<Rows<Row>> {
  const keeping = keepGeneration(place, mending, log);
  return {
    async read() {
      try {
        const bytes = await readFile(place.path);
        const { rows, altered } = decode(kind, utf8.decode(bytes));
        if (altered) throw new Error('内容被别的程序或手工改动过');
        await keeping.seen(bytes);
        return rows;
      } catch (error) {
        if (isAbsent(error) && (await stampOf(place.kept)) === null) return null;
        throw new SetupError([
          `${place.path}：${reasonOf(error)}。请运行 npx zhibu doctor，它会说明差了什么、怎样恢复。`,
        ]);
      }
    },
    async write(rows) {
      const bytes = encode(kind, rows);
      await replaceDurably(place.path, bytes, keeping.meanwhile(bytes));
    },
  };
}

/** @returns in Chinese, without a full stop, why a file could not be read */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return '读不出来';
  if (isAbsent(error)) return '文件不见了';
  if (!('code' in error)) return error.message;
  return error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? '内容已损坏' : `读不出来（${error.code}）`;
}
