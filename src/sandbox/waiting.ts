import type { MessageView } from './api.ts';
import type { Platform } from './platform/platform.ts';
import { messageView } from './platform/views.ts';

/** Resolves with the newest message that fits, now or later; see `Sandbox.waitFor`. */
export function waitForMessage(
  platform: Platform,
  predicate: (message: MessageView) => boolean,
  { timeoutMs = 5000, after }: { readonly timeoutMs?: number; readonly after?: string } = {},
): Promise<MessageView> {
  const { messages } = platform;
  const candidates = () => {
    const all = messages.all();
    const start = after === undefined ? 0 : all.findIndex(({ id }) => id === after) + 1;
    return all.slice(start).map((message) => messageView(platform, message));
  };
  const find = () => candidates().findLast(predicate);
  const present = find();
  if (present !== undefined) return Promise.resolve(present);
  return new Promise((resolve, reject) => {
    const stop = messages.onChange(() => {
      const found = find();
      if (found === undefined) return;
      finish();
      resolve(found);
    });
    const timer = setTimeout(() => {
      finish();
      const last = candidates().slice(-5);
      reject(new Error(`no such message within ${timeoutMs} ms; the last ones are ${JSON.stringify(last)}`));
    }, timeoutMs);
    const finish = () => {
      stop();
      clearTimeout(timer);
    };
  });
}
