import { newId } from './ids.ts';

export interface StoredFile {
  readonly key: string;
  readonly name: string;
  readonly bytes: Buffer;
}

export interface Files {
  add(name: string, bytes: Buffer): StoredFile;
  get(key: string): StoredFile | undefined;
}

export function createFiles(): Files {
  const files = new Map<string, StoredFile>();
  return {
    add(name, bytes) {
      const file = { key: newId('file_v3'), name, bytes };
      files.set(file.key, file);
      return file;
    },
    get: (key) => files.get(key),
  };
}

/** A download's headers, safe for names in any script (RFC 6266). */
export function downloadHeaders(name: string): Record<string, string> {
  return {
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  };
}
