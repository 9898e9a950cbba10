import { Memory } from 'lowdb';
import type { Store } from '../core/ports.ts';
import { assemble } from './assemble.ts';

/** A store that is gone with the process. */
export async function openMemory(): Promise<Store> {
  return assemble({
    adapter: () => new Memory(),
    names: async () => [],
    remove: async () => {},
    check: () => {},
    release: async () => {},
  });
}
