import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { storeUrlOf } from '../../demo.ts';
import { folderOf } from '../../store/file/folder.ts';
import { bad, type Check, good, WITHOUT_SETTINGS } from './check.ts';

/** Below this a busy day may fill the disk before anybody looks again. */
const ENOUGH_BYTES = 200 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;

/** Whether there is room where the data lies. */
export const diskCheck: Check = {
  title: '磁盘空间',
  async look({ config }) {
    if (config === null) return WITHOUT_SETTINGS;
    const url = storeUrlOf(config);
    if (!/^file:/i.test(url)) return [good('数据不在本机文件夹里，不用检查。')];
    const folder = folderOf(url);
    const free = await freeBytes(folder);
    const text = `${folder} 还有${Math.floor(free / MEGABYTE)}MB可用`;
    return [
      free >= ENOUGH_BYTES
        ? good(`${text}。`)
        : bad(`${text}，太少了：写满以后登记会失败。请清理磁盘，或把数据移到大一点的盘。`),
    ];
  },
};

/** A folder that is not there yet will lie where the nearest one above it lies. */
async function freeBytes(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch (error) {
    if (dirname(folder) === folder) throw error;
    return freeBytes(dirname(folder));
  }
}
