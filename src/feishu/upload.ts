import { createReadStream, type ReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';

type FileType = 'opus' | 'mp4' | 'pdf' | 'doc' | 'xls' | 'ppt' | 'stream';

/** Feishu's `file_type` by file ending (im/v1/files); anything else is `stream`. */
const FILE_TYPES: Readonly<Record<string, FileType>> = {
  '.pdf': 'pdf',
  '.doc': 'doc',
  '.docx': 'doc',
  '.xls': 'xls',
  '.xlsx': 'xls',
  '.ppt': 'ppt',
  '.pptx': 'ppt',
};

/**
 * Lends `use` a file with these bytes, for one upload. It is a real file with an ASCII name because the SDK takes the
 * part's file name from the path: a Buffer would go without one and a Chinese name raw into the header.
 */
export async function withUpload<T>(
  name: string,
  bytes: Uint8Array,
  use: (file: { readonly file_type: FileType; readonly file: ReadStream }) => Promise<T>,
): Promise<T> {
  const ending = /^\.[a-z0-9]{1,8}$/.exec(extname(name).toLowerCase())?.[0] ?? '.bin';
  const folder = await mkdtemp(join(tmpdir(), 'zhibu-'));
  try {
    const path = join(folder, `upload${ending}`);
    await writeFile(path, bytes, { mode: 0o600 });
    return await use({ file_type: FILE_TYPES[ending] ?? 'stream', file: createReadStream(path) });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
