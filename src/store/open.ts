import { SetupError } from '../core/errors.ts';
import type { Log, Store } from '../core/ports.ts';
import { texts } from '../texts/texts.ts';
import { openFiles } from './file.ts';
import { openMemory } from './memory.ts';

export interface StoreDeps {
  readonly log: Log;
  /** Only to look, also while another process has it: nothing is locked, mended or written. Default false. */
  readonly readOnly?: boolean;
}

/** Backends by the scheme of STORE_URL. */
const BACKENDS = new Map<string, (url: string, deps: StoreDeps) => Promise<Store>>([
  ['file', openFiles],
  ['memory', openMemory],
  ['postgres', openPostgresLater],
  ['postgresql', openPostgresLater],
]);

/**
 * @param url `file:<folder>` or `memory:` (interfaces.md 3, STORE_URL)
 * @throws SetupError when the scheme is unknown, the place is in use by another process, or what lies there cannot be
 *   read. The url itself is never shown: it may hold a password.
 */
export async function openStore(url: string, deps: StoreDeps): Promise<Store> {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  const open = scheme === undefined ? undefined : BACKENDS.get(scheme);
  if (open === undefined) {
    const known = [...BACKENDS.keys()].map((name) => `${name}:`);
    throw new SetupError([texts().store.unknownScheme(known)]);
  }
  return open(url, deps);
}

/** Its driver is loaded only where it is used: a start with files need not wait for it. */
async function openPostgresLater(url: string, deps: StoreDeps): Promise<Store> {
  const { openPostgres } = await import('./postgres.ts');
  return openPostgres(url, deps);
}
