import { deliveryUuid } from '../core/keys.ts';
import {
  type Chats,
  type Clock,
  DeliveryError,
  type Log,
  type Sender,
  type Target,
  UnsentError,
} from '../core/ports.ts';
import type { Reply } from '../core/reply.ts';
import type { ChatClosed, Trouble } from '../core/trouble.ts';
import { sendAttachments } from './attachments.ts';
import { createAttempt, type RetryPolicy } from './attempt.ts';
import type { Breaker } from './breaker.ts';
import { maskBody } from './cards/mask.ts';
import { cardBody, renderings, replacingCard } from './cards/renderings.ts';
import type { ChatTypes } from './chat-types.ts';
import type { Api } from './client.ts';
import { nextPlan, type Plan, partOf, routeTo } from './delivery.ts';
import { FeishuError } from './error.ts';
import type { Outgoing, Turn } from './outgoing.ts';
import { reactionTo, SCOPE_MISSING } from './retry.ts';

export interface SenderDeps {
  readonly api: Api;
  readonly outgoing: Outgoing;
  readonly chatTypes: ChatTypes;
  readonly chats: Chats;
  readonly clock: Clock;
  readonly log: Log;
  readonly retry?: RetryPolicy | undefined;
  readonly breaker: Breaker;
  readonly trouble: (trouble: Trouble) => void;
}

/** Why a chat is closed, by the code that says so; any other means that the bot is not in it. */
const CLOSED: ReadonlyMap<number | null, ChatClosed> = new Map([
  [230018, 'silenced'],
  [230035, 'silenced'],
  [232009, 'dissolved'],
]);

/**
 * Sends replies: in order per chat or person, within the platform's rates, each error met as the table in `retry.ts`
 * says. What is refused for good becomes DeliveryError, what surely never arrived UnsentError, or StoppedError when the
 * program stops first. After any other error one of the attempts may have arrived: the same delivery is tried again
 * under the same key or not at all.
 */
export function createSender(deps: SenderDeps): Sender {
  const { api, outgoing, chatTypes, log } = deps;
  const attempt = createAttempt(log, deps.retry);

  async function sendReply(turn: Turn, target: Target, reply: Reply, key: string) {
    const chatType = target.kind === 'person' ? 'p2p' : chatTypes.known(target.chatId);
    let plan: Plan = { route: routeTo(target), renderings: renderings(reply, chatType), audit: 'none' };
    let unsure: unknown = null;
    const noted = (error: unknown): never => {
      if (!(error instanceof FeishuError && error.unsent)) unsure = error;
      throw error;
    };
    for (;;) {
      const { route, renderings: ways } = plan;
      const uuid = deliveryUuid(key, partOf(plan, target));
      try {
        const messageId = await attempt(turn, () => api.send(route, ways[0].body, uuid).catch(noted));
        return { route, messageId };
      } catch (error) {
        const next = nextPlan(plan, reactionTo(error), target);
        if (next === null) {
          const failure = await refusal(error, target);
          throw unsure ?? failure;
        }
        log.warn('feishu.changed-plan', { key, part: ways[0].part, error: String(error) });
        plan = next;
      }
    }
  }

  /** @returns what to throw for `error`; a chat that is closed to the bot is remembered as such. */
  async function refusal(error: unknown, target: Target): Promise<unknown> {
    if (!(error instanceof FeishuError)) return error;
    const reaction = reactionTo(error);
    switch (reaction) {
      case 'retry-later':
      case 'refresh-token':
      case 'quota':
        return new UnsentError(error.message, { cause: error });
      case 'person-gone':
        return new DeliveryError('person', error.message, { cause: error });
      case 'chat-gone':
        if (target.kind === 'person') return new DeliveryError('person', error.message, { cause: error });
        if (chatTypes.known(target.chatId) !== 'p2p') {
          const { chatId } = target;
          await deps.chats.disable(chatId, error.message, deps.clock.now());
          deps.trouble({ kind: 'chat-closed', chatId, why: CLOSED.get(error.code) ?? 'removed' });
        }
        return new DeliveryError('chat', error.message, { cause: error });
      default:
        // A missing permission was logged with where to get it (`watch.ts`).
        if (error.code !== SCOPE_MISSING)
          log.error('feishu.refused', { code: error.code, msg: error.msg, logId: error.logId });
        return new DeliveryError('other', error.message, { cause: error });
    }
  }

  return {
    deliver(target, reply, key, pace = 'answer') {
      const lane = target.kind === 'person' ? target.openId : target.chatId;
      if (pace === 'own' && deps.breaker.open(deps.clock.now()))
        return Promise.reject(new UnsentError('the monthly quota is used up'));
      return outgoing.run(lane, pace, async (turn) => {
        const { route, messageId } = await sendReply(turn, target, reply, key);
        await sendAttachments({ api, attempt, turn, route, key, log }, reply.attachments ?? []);
        return messageId;
      });
    },

    update(messageId, reply) {
      return outgoing.run(messageId, 'answer', async (turn) => {
        const card = replacingCard(reply, null);
        if (card === null) return;
        const body = cardBody(card);
        try {
          await attempt(turn, () => api.patch(messageId, body.content));
        } catch (error) {
          switch (reactionTo(error)) {
            case 'create-instead-of-reply':
              log.info('feishu.update-of-gone-card', { messageId });
              return;
            case 'mask':
              return attempt(turn, () => api.patch(messageId, maskBody(body).content));
            case 'retry-later':
            case 'refresh-token':
            case 'quota':
              throw error;
            default:
              throw new DeliveryError('other', String(error), { cause: error });
          }
        }
      });
    },
  };
}
