import type { Store } from '../../core/ports.ts';
import { storeUrlOf } from '../../demo.ts';
import { openStore } from '../../store/open.ts';
import { settings } from './settings.ts';
import type { Terminal } from './subcommand.ts';

/**
 * Opens the store that an assistant with these settings has, does something with it and closes it again.
 * @throws SetupError when it is in use by a running assistant, or cannot be read
 */
export async function withStore<T>(terminal: Terminal, work: (store: Store) => Promise<T>): Promise<T> {
  return opened(terminal, false, work);
}

/**
 * The same, only to look: also while an assistant is running on it.
 * @throws SetupError when it cannot be read
 */
export async function lookIntoStore<T>(terminal: Terminal, work: (store: Store) => Promise<T>): Promise<T> {
  return opened(terminal, true, work);
}

async function opened<T>(
  terminal: Terminal,
  readOnly: boolean,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await openStore(storeUrlOf(await settings(terminal)), { log: terminal.log, readOnly });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
