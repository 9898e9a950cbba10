import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe } from 'vitest';

const SIZE = 4 * 1024 * 1024;

/** A disk of its own, so small that a test can fill it. */
export interface TinyDisk {
  readonly path: string;
  /** Leaves so many bytes free, about. */
  fill(free: number): Promise<void>;
  /** Gives all that was filled back. */
  clear(): Promise<void>;
  /** Lets nothing be written any more, or again. */
  setReadOnly(readOnly: boolean): void;
}

/** A suite in which each test has a disk of 4 MB. Where none can be mounted it is skipped, and its name says so. */
export function describeOnTinyDisk(name: string, suite: (disk: () => TinyDisk) => void): void {
  if (!canMount()) {
    describe.skip(`${name} [skipped: mounting a tmpfs needs root]`, () => {
      suite(() => {
        throw new Error('no disk');
      });
    });
    return;
  }
  describe(name, () => {
    let disk: TinyDisk | null = null;
    let path = '';
    beforeEach(() => {
      path = mkdtempSync(join(tmpdir(), 'zhibu-disk-'));
      mount(path);
      disk = tinyDisk(path);
    });
    afterEach(() => {
      unmount(path);
    });
    suite(() => {
      if (disk === null) throw new Error('only inside a test');
      return disk;
    });
  });
}

function tinyDisk(path: string): TinyDisk {
  const ballast = join(path, 'ballast');
  return {
    path,
    async fill(free) {
      await rm(ballast, { force: true });
      const { bavail, bsize } = await statfs(path);
      await writeFile(ballast, Buffer.alloc(Math.max(0, bavail * bsize - free)));
    },
    clear: () => rm(ballast, { force: true }),
    setReadOnly(readOnly) {
      execFileSync('mount', ['-o', `remount,${readOnly ? 'ro' : 'rw'}`, path]);
    },
  };
}

function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const path = mkdtempSync(join(tmpdir(), 'zhibu-disk-'));
  try {
    mount(path);
  } catch {
    rmSync(path, { recursive: true });
    return false;
  }
  unmount(path);
  return true;
}

function mount(path: string): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', path], { stdio: 'pipe' });
}

function unmount(path: string): void {
  execFileSync('umount', ['-l', path]);
  rmSync(path, { recursive: true });
}
