import type { Store } from '../../core/ports.ts';
import { openStore } from '../../store/open.ts';
import { settings } from './settings.ts';
import type { Terminal } from './subcommand.ts';

/**
 * Opens the store of the settings, does something with it and closes it again.
 * @throws SetupError when it is in use by a running assistant, or cannot be read
 */
export async function withStore<T>(terminal: Terminal, work: (store: Store) => Promise<T>): Promise<T> {
  const { storeUrl } = await settings(terminal);
  const store = await openStore(storeUrl, { log: terminal.log });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
