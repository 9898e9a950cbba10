import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** @returns the path of an empty folder, which goes with the test that is running */
export function emptyFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'zhibu-test-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}
