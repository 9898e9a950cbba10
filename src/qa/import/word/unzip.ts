import { crc32 } from 'node:zlib';
import { unzipSync } from 'fflate';
import { UserError } from '../../../core/errors.ts';
import { texts } from '../../../texts/texts.ts';

/** The files of a zip by their paths; each is unpacked when it is asked for. */
export interface Archive {
  /** @returns the file as text (UTF-8), or null where there is none */
  read(path: string): string | null;
}

const LISTED = 0x02014b50;
/** Bytes of an entry in the listing before its name. */
const LISTED_LENGTH = 46;

/**
 * Opens a zip.
 * @param most bytes that all files read may unpack to, together
 * @returns an archive whose `read` throws UserError where it is too much, Error where it is no zip or damaged
 */
export function openArchive(bytes: Uint8Array, most: number): Archive {
  let left = most;
  return {
    read(path) {
      let found = false;
      const files = unzipSync(bytes, {
        filter({ name, size, originalSize }) {
          // A listing that goes on behind the end of the file would be walked as far as it says, for minutes.
          if (name === '') throw new Error('no entry where one is listed');
          if (name !== path || found) return false;
          found = true;
          // fflate cuts what unpacks to more than the listing says; what is not packed is as long as it is.
          left -= Math.max(size, originalSize);
          if (left < 0) throw tooMuch(most);
          return true;
        },
      });
      const content = files[path];
      if (!found || content === undefined) return null;
      if (crc32(content) !== sumOf(bytes, path)) throw new Error(`${path} is damaged`);
      return new TextDecoder().decode(content);
    },
  };
}

/**
 * The checksum that the listing gives for a file (APPNOTE.TXT 6.3, 4.3.12). fflate does not compare it, and one bit
 * of a packed text can turn into other words that are still well-formed.
 */
function sumOf(bytes: Uint8Array, path: string): number | null {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let name = zip.lastIndexOf(path); name >= LISTED_LENGTH; name = zip.lastIndexOf(path, name - 1)) {
    const at = name - LISTED_LENGTH;
    if (zip.readUInt32LE(at) === LISTED && zip.readUInt16LE(at + 28) === Buffer.byteLength(path))
      return zip.readUInt32LE(at + 16);
  }
  return null;
}

function tooMuch(most: number): UserError {
  return new UserError(texts().qa.unreadable.unpacked(most / 1_000_000));
}
