import type { Logger } from '@larksuiteoapi/node-sdk';
import type { Log } from '../core/ports.ts';

/**
 * The SDK's logger. The SDK hands over whole requests (with tokens and message text) and addresses that hold a
 * ticket, so only warnings and errors are kept, and of those only plain sentences.
 */
export function sdkLog(log: Log): Logger {
  return {
    error: (...given) => log.warn('feishu.sdk', { text: sentence(given) }),
    warn: (...given) => log.warn('feishu.sdk', { text: sentence(given) }),
    info: nothing,
    debug: nothing,
    trace: nothing,
  };
}

/** For the SDK's client: each of its failures reaches us as an error and is logged by whoever called. */
export const silentLog: Logger = {
  error: nothing,
  warn: nothing,
  info: nothing,
  debug: nothing,
  trace: nothing,
};

function nothing(): void {}

function sentence(given: readonly unknown[]): string {
  const words = given.flat().filter((part): part is string => typeof part === 'string');
  return words
    .join(' ')
    .replace(/(wss?|https?):\/\/\S+/g, '$1://…')
    .slice(0, 300);
}
