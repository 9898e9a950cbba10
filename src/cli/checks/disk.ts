import { access, constants, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { storeUrlOf } from '../../demo.ts';
import { folderOf } from '../../store/file/folder.ts';
import { bad, type Check, good, WITHOUT_SETTINGS } from './check.ts';

/** Below this a busy day may fill the disk before anybody looks again. */
const ENOUGH_BYTES = 200 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;

/** Whether there is room where the data lies, and it can be written to. */
export const diskCheck: Check = {
  title: '磁盘空间',
  async look({ config }) {
    if (config === null) return WITHOUT_SETTINGS;
    const url = storeUrlOf(config);
    if (!/^file:/i.test(url)) return [good('数据不在本机文件夹里，不用检查。')];
    const folder = await existing(folderOf(url));
    if (!(await isWritable(folder))) return [bad(`${folder} 不能写入。请检查权限，或磁盘是否变成了只读。`)];
    const { bavail, bsize } = await statfs(folder);
    const free = bavail * bsize;
    const text = `${folder} 还有${Math.floor(free / MEGABYTE)}MB可用`;
    return [
      free >= ENOUGH_BYTES
        ? good(`${text}。`)
        : bad(`${text}，太少了：写满以后登记会失败。请清理磁盘，或把数据移到大一点的盘。`),
    ];
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
