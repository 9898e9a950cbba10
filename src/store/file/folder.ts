import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SetupError } from '../../core/errors.ts';

/**
 * @param url `file:<folder>`, relative to the working folder, or `file:///<absolute, percent-encoded>`
 * @returns the folder's absolute path
 * @throws SetupError when the url names none
 */
export function folderOf(url: string): string {
  const place = url.slice('file:'.length);
  if (place === '') throw new SetupError(['STORE_URL：file: 后面要写文件夹，例如 file:./var。']);
  try {
    return place.startsWith('//') ? fileURLToPath(url) : resolve(place);
  } catch {
    throw new SetupError(['STORE_URL：文件夹写法不对，例如 file:./var 或 file:///srv/zhibu。']);
  }
}
