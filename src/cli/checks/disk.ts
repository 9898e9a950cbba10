import { access, constants, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { storeUrlOf } from '../../demo.ts';
import { folderOf } from '../../store/file/folder.ts';
import { texts } from '../../texts/texts.ts';
import { bad, type Check, good, withoutSettings } from './check.ts';

/** Below this a busy day may fill the disk before anybody looks again. */
const ENOUGH_BYTES = 200 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;

/** Whether there is room where the data lies, and it can be written to. */
export const diskCheck: Check = {
  get title() {
    return texts().cli.checks.disk.title;
  },
  async look({ config }) {
    if (config === null) return withoutSettings();
    const said = texts().cli.checks.disk;
    const url = storeUrlOf(config);
    if (!/^file:/i.test(url)) return [good(said.notHere)];
    const folder = await existing(folderOf(url));
    if (!(await isWritable(folder))) return [bad(said.readOnly(folder))];
    const { bavail, bsize } = await statfs(folder);
    const free = bavail * bsize;
    const megabytes = Math.floor(free / MEGABYTE);
    return [free >= ENOUGH_BYTES ? good(said.good(folder, megabytes)) : bad(said.full(folder, megabytes))];
  },
};

/** A folder that is not there yet will lie in the nearest one above it that is. */
async function existing(folder: string): Promise<string> {
  try {
    await access(folder);
    return folder;
  } catch (error) {
    if (dirname(folder) === folder) throw error;
    return existing(dirname(folder));
  }
}

async function isWritable(folder: string): Promise<boolean> {
  return access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
}
