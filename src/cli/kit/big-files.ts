import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { UserError } from '../../core/errors.ts';
import type { Paper } from '../../store/copy/backup-sink.ts';
import { stampOf, syncFolder } from '../../store/file/durable.ts';
import { texts } from '../../texts/texts.ts';
import type { Terminal } from './subcommand.ts';

/** Read at a time. */
const A_CHUNK = 1 << 18;

/**
 * @param path as the person wrote it; a relative one is looked for in the working folder
 * @returns the file's bytes, some at a time
 * @throws UserError naming the file
 */
export async function* bytesOf(path: string, { cwd }: Terminal): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(resolve(cwd, path), { highWaterMark: A_CHUNK });
  } catch (error) {
    throw new UserError(texts().cli.program.unreadable(path), { cause: error });
  }
}

/**
 * Writes a file that is not there yet, readable by its owner only, piece by piece. It takes its place when `write` is done
 * and all of it is on the disk; before, it stands beside it under a name that says so.
 * @throws UserError naming the file; what `write` throws, and then nothing is left of the file
 */
export async function writeNew<Result>(
  path: string,
  { cwd }: Terminal,
  write: (paper: Paper) => Promise<Result>,
): Promise<Result> {
  const said = texts().cli.program;
  const place = resolve(cwd, path);
  const unfinished = `${place}.${process.pid}.unfinished`;
  const told = async <Done>(work: () => Promise<Done>): Promise<Done> => {
    try {
      return await work();
    } catch (error) {
      throw new UserError(said.notMade(path), { cause: error });
    }
  };
  const refuseTaken = async (): Promise<void> => {
    if ((await told(() => stampOf(place))) !== null) throw new UserError(said.taken(path));
  };
  await refuseTaken();
  const file = await told(() => open(unfinished, 'ax', 0o600));
  try {
    const result = await write({
      append: (text) => told(() => file.appendFile(text)),
      clear: () => told(() => file.truncate()),
    });
    await told(() => file.sync().then(() => file.close()));
    await refuseTaken();
    await told(() => rename(unfinished, place).then(() => syncFolder(dirname(place))));
    return result;
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw error;
  }
}
