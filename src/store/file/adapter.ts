import { readFile } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import type { Adapter } from 'lowdb';
import { SetupError } from '../../core/errors.ts';
import type { RowKind, Rows } from '../rows.ts';
import { replaceDurably } from './durable.ts';
import { decode, encode } from './layout.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * One file as lowdb sees it. `read` gives null where there is no file and throws a SetupError naming the file where it
 * cannot be used; `write` resolves when the rows are durable.
 */
export function fileAdapter<Row extends object>(path: string, kind: RowKind<Row>): Adapter<Rows<Row>> {
  return {
    async read() {
      try {
        const bytes = await readFile(path);
        return decode(kind, utf8.decode(bytes));
      } catch (error) {
        if (isAbsent(error)) return null;
        throw new SetupError([
          `${path}：${reasonOf(error)}。请从备份恢复它，或者把它移出数据文件夹后再启动。`,
        ]);
      }
    },
    async write(rows) {
      await replaceDurably(path, encode(kind, rows));
    },
  };
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return '读不出来';
  if (!('code' in error)) return error.message;
  return error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? '内容已损坏' : `读不出来（${error.code}）`;
}
