import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { writeChunks } from '../../src/store/file/chunks.ts';

/** A disk that takes so many bytes at once. */
async function written(chunks: readonly Uint8Array[], atOnce: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'zhibu-chunks-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, 'file');
  const file = await open(path, 'w');
  file.writev = async (buffers, position) => {
    const some = Buffer.concat(buffers as readonly Uint8Array[]).subarray(0, atOnce);
    const { bytesWritten } = await file.write(some, 0, some.length, position);
    return { bytesWritten, buffers };
  };
  expect(await writeChunks(file, chunks)).toBe(Buffer.concat(chunks).length);
  await file.close();
  return readFile(path, 'utf8');
}

const WORDS = ['支部', '', '委员会', '，', ''].map((word) => Buffer.from(word));

it.each([1, 2, 6, 7, 18, 100])(
  'all pieces are written where the disk takes %i bytes at once',
  async (atOnce) => {
    expect(await written(WORDS, atOnce)).toBe('支部委员会，');
  },
);

it('nothing is written of nothing', async () => {
  expect(await written([], 10)).toBe('');
});
