import { setTimeout as wait } from 'node:timers/promises';
import { SetupError } from '../core/errors.ts';
import type { Log } from '../core/ports.ts';
import { texts } from '../texts/texts.ts';
import { backoff } from './backoff.ts';
import type { Api } from './client.ts';
import { FeishuError } from './error.ts';

/** Error codes of the token call for an app id or secret that does not exist. */
export const WRONG_CREDENTIALS: ReadonlySet<number> = new Set([10003, 10012, 10013, 10014]);

export interface Asking {
  readonly log: Log;
  /** Ends the asking. */
  readonly signal: AbortSignal;
  /** Told once, when the platform cannot be asked, with the reason in English. */
  readonly unreachable: (reason: string) => void;
  /** How long it waits before it asks again, in milliseconds. */
  readonly range: { readonly min: number; readonly max: number } | undefined;
}

const RANGE = { min: 1_000, max: 60_000 };

/**
 * Asks the platform who the bot is, until it answers.
 * @returns open_id
 * @throws SetupError for wrong credentials; the signal's reason when the program stops
 */
export async function identifyBot(
  api: Pick<Api, 'botInfo'>,
  { log, signal, unreachable, range = RANGE }: Asking,
): Promise<string> {
  for (let tries = 0; ; tries += 1) {
    try {
      return (await api.botInfo()).openId;
    } catch (error) {
      if (error instanceof FeishuError && WRONG_CREDENTIALS.has(error.code ?? 0)) {
        throw new SetupError([texts().feishu.wrongCredentials(error.code)]);
      }
      if (tries === 0) unreachable(error instanceof FeishuError ? error.msg : 'no answer');
      log.warn('feishu.bot-info', { tries, error: String(error) });
    }
    await wait(backoff(tries, range, Math.random()), undefined, { signal });
  }
}
