import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { dirname, relative } from 'node:path';

/** What was done to the disk, in order; names are relative to the folder that is recorded. */
export type Operation =
  | { readonly kind: 'write'; readonly file: number; readonly content: Buffer }
  | { readonly kind: 'sync'; readonly file: number }
  | { readonly kind: 'create'; readonly name: string; readonly file: number }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'remove'; readonly name: string }
  | { readonly kind: 'sync-folder'; readonly name: string }
  | { readonly kind: 'confirm'; readonly what: string };

/**
 * What a power cut leaves: `synced` only what fsync was called for; `torn` also names, with half of what was not synced
 * in their files; `names` also names, their files empty; `all` everything, as when only the process dies.
 */
export type Survival = 'synced' | 'torn' | 'names' | 'all';

export interface RecordedDisk {
  readonly operations: Operation[];
  /** Notes that the world has been told. */
  confirm(what: string): void;
  stop(): void;
}

/** Records what this process does to the files of a folder through `node:fs/promises`, until it is stopped. */
export function recordDisk(folder: string): RecordedDisk {
  const { open, rename, rm } = fs.promises;
  const operations: Operation[] = [];
  const files = new Map<string, number>();
  let last = 0;
  const nameOf = (path: unknown) => relative(folder, String(path));

  fs.promises.open = async (path, flags, mode) => {
    const handle = await open(path, flags, mode);
    const name = nameOf(path);
    if ((await handle.stat()).isDirectory()) {
      const sync = handle.sync.bind(handle);
      handle.sync = async () => {
        await sync();
        operations.push({ kind: 'sync-folder', name });
      };
      return handle;
    }
    if (flags === 'w') {
      last += 1;
      files.set(name, last);
      operations.push({ kind: 'create', name, file: last });
    }
    const file = files.get(name) ?? 0;
    const { writev, datasync } = handle;
    handle.writev = (async (...args: Parameters<typeof writev>) => {
      operations.push({ kind: 'write', file, content: Buffer.concat(args[0] as Uint8Array[]) });
      return writev.apply(handle, args);
    }) as typeof writev;
    handle.datasync = async () => {
      await datasync.call(handle);
      operations.push({ kind: 'sync', file });
    };
    return handle;
  };
  fs.promises.rename = async (from, to) => {
    await rename(from, to);
    files.set(nameOf(to), files.get(nameOf(from)) ?? 0);
    operations.push({ kind: 'rename', from: nameOf(from), to: nameOf(to) });
  };
  fs.promises.rm = async (path, options) => {
    await rm(path, options);
    operations.push({ kind: 'remove', name: nameOf(path) });
  };
  syncBuiltinESMExports();
  return {
    operations,
    confirm: (what) => void operations.push({ kind: 'confirm', what }),
    stop() {
      Object.assign(fs.promises, { open, rename, rm });
      syncBuiltinESMExports();
    },
  };
}

/** @returns the files that are there after a power cut, by their names */
export function remains(
  operations: readonly Operation[],
  survival: Survival,
): ReadonlyMap<string, Uint8Array> {
  const names = survival === 'synced' ? durableNames(operations) : namesAfter(operations);
  return new Map([...names].map(([name, file]) => [name, contentOf(file, operations, survival)] as const));
}

function namesAfter(operations: readonly Operation[]): Map<string, number> {
  const names = new Map<string, number>();
  for (const operation of operations) apply(operation, names);
  return names;
}

/** A folder's names are those of its last fsync. */
function durableNames(operations: readonly Operation[]): ReadonlyMap<string, number> {
  const now = new Map<string, number>();
  let durable = new Map<string, number>();
  for (const operation of operations) {
    apply(operation, now);
    if (operation.kind !== 'sync-folder') continue;
    const inside = (name: string) => dirname(name) === (operation.name === '' ? '.' : operation.name);
    const others = [...durable].filter(([name]) => !inside(name));
    durable = new Map([...others, ...[...now].filter(([name]) => inside(name))]);
  }
  return durable;
}

function apply(operation: Operation, names: Map<string, number>): void {
  if (operation.kind === 'create') names.set(operation.name, operation.file);
  if (operation.kind === 'remove') names.delete(operation.name);
  if (operation.kind !== 'rename') return;
  names.set(operation.to, names.get(operation.from) ?? 0);
  names.delete(operation.from);
}

function contentOf(file: number, operations: readonly Operation[], survival: Survival): Uint8Array {
  let durable: Buffer = Buffer.alloc(0);
  let content: Buffer = Buffer.alloc(0);
  for (const operation of operations) {
    if (!('file' in operation) || operation.file !== file) continue;
    if (operation.kind === 'write') content = operation.content;
    if (operation.kind === 'sync') durable = content;
  }
  if (survival === 'all' || content === durable) return content;
  return survival === 'torn' ? content.subarray(0, content.length / 2) : durable;
}
