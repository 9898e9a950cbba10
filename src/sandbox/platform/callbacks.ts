import type { ActionRequest, ActionResult } from '../api.ts';
import type { App } from './app.ts';
import { readAnswer } from './callback-answer.ts';
import type { SandboxClock } from './clock.ts';
import { CARD_ACTION, envelope } from './events.ts';
import { ApiFault } from './fault.ts';
import { newId } from './ids.ts';
import type { Messages, StoredMessage } from './messages.ts';
import { personIds } from './people.ts';
import type { Channel, PushFailure } from './push/channel.ts';

/** Limits of a delayed update (interactive/v1/card/update). */
const TOKEN_MS = 30 * 60_000;
const TOKEN_USES = 2;

/** A card of JSON 2.0 can be acted on and updated for 14 days (card-json-v2-breaking-changes-release-notes). */
export const CARD_LIFE_MS = 14 * 24 * 3_600_000;
const EXPIRED = { code: 230031, message: '卡片发出已超过 14 天，不能再操作。' };

/** The numbers that Feishu's client shows when a callback fails (card-callback-communication). */
const CLIENT_ERRORS: Record<PushFailure, { code: number; message: string }> = {
  absent: { code: 200340, message: '没有接收卡片回调的服务：长连接未建立，也没有配置回调地址。' },
  lost: { code: 200341, message: '回调服务超时未响应。' },
  timeout: { code: 200341, message: '回调服务超时未响应。' },
  refused: { code: 200342, message: '无法连接回调地址。' },
};

interface UpdateToken {
  readonly message: StoredMessage;
  readonly expiresAt: number;
  usesLeft: number;
  answered: boolean;
}

export interface Callbacks {
  /** Somebody presses something on a card: asks the bot once and does what it answers. */
  press(message: StoredMessage, request: ActionRequest): Promise<ActionResult>;
  /** The card that a callback's token may update. @throws ApiFault when it may not. */
  redeem(token: string): StoredMessage;
}

export function createCallbacks(options: {
  readonly app: App;
  readonly clock: SandboxClock;
  readonly messages: Messages;
  readonly timeZone: string;
  readonly channel: () => Channel;
}): Callbacks {
  const { app, clock, messages, timeZone, channel } = options;
  const tokens = new Map<string, UpdateToken>();

  return {
    async press(message, request) {
      if (clock.now() - message.at > CARD_LIFE_MS) return { error: EXPIRED };
      const token = newId('c').replace('_', '-');
      const expiresAt = clock.now() + TOKEN_MS;
      const grant: UpdateToken = { message, expiresAt, usesLeft: TOKEN_USES, answered: false };
      tokens.set(token, grant);
      const event = {
        operator: { tenant_key: app.tenantKey, ...personIds(request.persona) },
        token,
        action: {
          tag: request.tag,
          timezone: timeZone,
          ...(request.value === undefined ? {} : { value: request.value }),
          ...(request.name === undefined ? {} : { name: request.name }),
          ...(request.formValue === undefined ? {} : { form_value: request.formValue }),
          ...(request.option === undefined ? {} : { option: request.option }),
        },
        host: 'im_message',
        context: { open_message_id: message.id, open_chat_id: message.chatId },
      };
      const result = await channel().push(envelope(app, CARD_ACTION, event, clock.now()), 'card');
      grant.answered = true;
      if ('failure' in result) return { error: CLIENT_ERRORS[result.failure] };
      const answer = readAnswer(result.status, result.body);
      if ('error' in answer) return answer;
      if (answer.card !== undefined) messages.rewrite(message, answer.card, clock.now());
      return answer.toast === undefined ? {} : { toast: answer.toast };
    },
    redeem(token) {
      const grant = tokens.get(token);
      if (grant === undefined || grant.expiresAt < clock.now()) {
        throw new ApiFault(300030, 'the token is invalid or has expired');
      }
      if (!grant.answered) throw new ApiFault(300020, 'update before the callback has been answered');
      if (grant.usesLeft === 0) throw new ApiFault(300040, 'the token has been used twice');
      grant.usesLeft -= 1;
      return grant.message;
    },
  };
}
