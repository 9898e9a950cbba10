import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { onTestFinished } from 'vitest';

/** A step of replacing a file. */
export type Failing = 'open' | 'write' | 'rename' | 'sync-folder';

/** Lets one step fail with this code, wherever this process replaces a file, until the result is called or the test ends. */
export function failing(step: Failing, code: string): () => void {
  const { open, rename } = fs.promises;
  const fault = async () => {
    throw Object.assign(new Error(`${code}: made to fail`), { code, syscall: step });
  };
  const mend = () => {
    Object.assign(fs.promises, { open, rename });
    syncBuiltinESMExports();
  };
  if (step === 'rename') fs.promises.rename = fault;
  else
    fs.promises.open = async (path, flags, mode) => {
      if (step === 'open' && flags === 'w') await fault();
      const handle = await open(path, flags, mode);
      if (step === 'write' && flags === 'w') handle.writev = fault;
      if (step === 'sync-folder' && (await handle.stat()).isDirectory()) handle.sync = fault;
      return handle;
    };
  syncBuiltinESMExports();
  onTestFinished(mend);
  return mend;
}
