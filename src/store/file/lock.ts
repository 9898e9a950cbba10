import { rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { lock } from 'proper-lockfile';
import { SetupError } from '../../core/errors.ts';
import type { Log } from '../../core/ports.ts';
import { texts } from '../../texts/texts.ts';
import { drawTicket } from './ticket.ts';

/** How often the owner of a lock touches it, and for how long nobody may have touched it before it is taken over. */
const BEAT_MS = 1000;
const PATIENCE_MS = 4000;
const LOOK_MS = 100;
/** What was seen longer ago counts for nothing: the process may have slept since, and long enough. */
const SEEN_MS = PATIENCE_MS / 4;

export interface FolderLock {
  /** Whether the last owner was killed, or the machine with it. */
  readonly takenOver: boolean;
  /** @throws Error once it is known that another process has taken the folder over. */
  check(): void;
  /**
   * Looks at the disk whether that has happened, for a process that slept meanwhile cannot know. To be called right
   * before what must not be done then.
   * @throws Error when it has
   */
  verify(): Promise<void>;
  release(): Promise<void>;
}

/**
 * Keeps every other process out of a folder. What a killed process left behind is taken over after a few seconds.
 *
 * Whether a lock is alive is seen by watching it, never by comparing its time with ours: the clocks of two processes
 * need not agree (a moved system clock, another machine on a shared disk), and the operating system notes every touch.
 * @throws SetupError when another process has the folder, or it cannot be written to
 */
export async function lockFolder(folder: string, log: Log): Promise<FolderLock> {
  const path = join(folder, 'lock');
  let lost: Error | null = null;
  let takenOver = false;

  function lose(error: Error): void {
    if (lost !== null) return;
    lost = error;
    log.error('store.lock-lost', { folder, error: error.message });
  }

  const isLost = () => lost !== null;

  function check(): void {
    if (isLost()) throw new Error('another process has taken over the data folder', { cause: lost });
  }

  async function acquire(): Promise<() => Promise<void>> {
    return lock(folder, {
      lockfilePath: path,
      stale: Number.POSITIVE_INFINITY,
      update: BEAT_MS,
      onCompromised: lose,
    });
  }

  async function takeOver(): Promise<() => Promise<void>> {
    if (await isAlive(path)) throw inUse(folder);
    takenOver = true;
    await rmdir(path).catch(() => {});
    log.warn('store.lock-taken-over', { folder });
    return acquire().catch((error: unknown) => {
      throw isHeld(error) ? inUse(folder) : error;
    });
  }

  const unwritable = (error: unknown) =>
    new SetupError([texts().store.folder.unwritable(folder, codeOf(error))]);
  const release = await acquire().catch((error: unknown) => {
    if (isHeld(error)) return takeOver();
    throw unwritable(error);
  });
  const ticket = await drawTicket(folder).catch(async (error: unknown) => {
    await release();
    throw unwritable(error);
  });
  return {
    takenOver,
    check,
    async verify() {
      let begun = Number.NEGATIVE_INFINITY;
      while (performance.now() - begun > SEEN_MS) {
        begun = performance.now();
        if (!(await ticket.isValid())) lose(new Error('the ticket is gone'));
        check();
      }
    },
    async release() {
      if (isLost()) return;
      await ticket.giveBack();
      // It may be lost in this very moment, and the library refuses to release that.
      if (isLost()) return;
      await release();
    },
  };
}

/** Whether somebody touches the lock while we watch it. A lock that goes away meanwhile was being released. */
async function isAlive(path: string): Promise<boolean> {
  const first = await touchedAt(path);
  for (let watched = 0; watched < PATIENCE_MS; watched += LOOK_MS) {
    await delay(LOOK_MS);
    const now = await touchedAt(path);
    if (now === null) return false;
    if (now !== first) return true;
  }
  return false;
}

async function touchedAt(path: string): Promise<bigint | null> {
  try {
    return (await stat(path, { bigint: true })).ctimeNs;
  } catch {
    return null;
  }
}

function isHeld(error: unknown): boolean {
  return codeOf(error) === 'ELOCKED';
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error ? String(error.code) : null;
}

function inUse(folder: string): SetupError {
  return new SetupError([texts().store.folder.inUse(folder)]);
}
