import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SetupError } from '../../src/core/errors.ts';
import { openStore } from '../../src/store/open.ts';
import { silent } from './samples.ts';

describe('openStore', () => {
  it.each([
    'mysql://root:hunter2@db/zhibu',
    '',
    './var',
    'file',
    'file:',
    'file://host:x/var',
    '__proto__:x',
  ])('refuses %j in Chinese and never shows it', async (url) => {
    const error = await openStore(url, { log: silent }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(SetupError);
    expect(String(error)).toMatch(/STORE_URL：.*file:/u);
    expect(String(error)).not.toContain('hunter2');
  });

  it.runIf(existsSync('/proc/self'))(
    'refuses a folder where none can be made, and does not try for ever',
    async () => {
      await expect(openStore('file:/proc/zhibu', { log: silent })).rejects.toThrow(
        '数据文件夹 /proc/zhibu 建不起来或打不开（ENOENT），请检查路径和权限。',
      );
    },
  );

  it('reads the scheme in any case', async () => {
    const store = await openStore('MEMORY:', { log: silent });
    await store.close();
  });
});
