import type { MessageView } from './api.ts';
import type { StoredMessage } from './platform/messages.ts';
import type { Platform } from './platform/platform.ts';
import { messageView } from './platform/views.ts';

/** Resolves with the newest message that fits, now or later; see `Sandbox.waitFor`. */
export function waitForMessage(
  platform: Platform,
  predicate: (message: MessageView) => boolean,
  { timeoutMs = 5000, after }: { readonly timeoutMs?: number; readonly after?: string } = {},
): Promise<MessageView> {
  const { messages } = platform;
  const number = after === undefined ? 0 : (messages.get(after)?.number ?? 0);
  const view = (message: StoredMessage) => messageView(platform, message);
  const fits = (message: StoredMessage) => message.number > number && predicate(view(message));
  const present = messages.all().findLast(fits);
  if (present !== undefined) return Promise.resolve(view(present));
  return new Promise((resolve, reject) => {
    const stop = messages.onChange(({ message }) => {
      if (!fits(message)) return;
      finish();
      resolve(view(message));
    });
    const timer = setTimeout(() => {
      finish();
      const last = messages.all().slice(-5).map(view);
      reject(new Error(`no such message within ${timeoutMs} ms; the last ones are ${JSON.stringify(last)}`));
    }, timeoutMs);
    const finish = () => {
      stop();
      clearTimeout(timer);
    };
  });
}
