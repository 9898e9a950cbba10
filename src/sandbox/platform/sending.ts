import type { Chat } from './chats.ts';
import { ApiFault, fieldFault, parameterFault } from './fault.ts';
import type { JsonObject } from './json.ts';
import { SENDS_PER_APP, SENDS_PER_CHAT } from './limits.ts';
import type { StoredMessage } from './messages.ts';
import { isIdType } from './people.ts';
import type { Platform } from './platform.ts';
import { requiredString } from './route.ts';

/** How long a `uuid` stands for the message that it sent, on the sandbox's clock. */
const UUID_MS = 3_600_000;

/** Largest request body by message type, in bytes (im-v1/message/create); 30 KB where none is named. */
const TEXT_BYTES = 150 * 1024;
const CARD_BYTES = 30 * 1024;

/** The chat that `receive_id` names. @throws ApiFault when there is none or the bot is not in it. */
export function findReceiver({ chats, people }: Platform, idType: string, body: JsonObject): Chat {
  if (idType !== 'chat_id' && !isIdType(idType)) {
    throw fieldFault('receive_id_type', 'must be one of open_id, user_id, union_id, chat_id');
  }
  const id = requiredString(body, 'receive_id');
  const person = idType === 'chat_id' ? undefined : people.find(idType, id);
  const chat = idType === 'chat_id' ? chats.get(id) : person && chats.private(person.openId);
  if (chat === undefined) throw parameterFault('invalid receive_id');
  if (!chat.botIn) throw new ApiFault(230002, 'Bot/User can NOT be out of the chat.');
  return chat;
}

/** @throws ApiFault 230025 */
export function checkSize(type: string, bytes: number): void {
  if (bytes > (type === 'text' ? TEXT_BYTES : CARD_BYTES)) {
    throw new ApiFault(230025, 'The length of the message content reaches its limit.');
  }
}

/** What `uuid` sent within the last hour. */
export function previouslySent({ sent, clock }: Platform, uuid: string): StoredMessage | undefined {
  const message = sent.get(uuid);
  return message !== undefined && clock.now() - message.at < UUID_MS ? message : undefined;
}

/** Counts one use of `key` against its own and the app's limit. @throws ApiFault 99991400 with HTTP 429 */
export function paced({ limits, limiter }: Platform, key: string, perSecond = SENDS_PER_CHAT): void {
  if (!limits) return;
  for (const [counter, limit] of [['app', SENDS_PER_APP] as const, [key, perSecond] as const]) {
    const wait = limiter.use(counter, limit);
    if (wait > 0) throw rateFault(limit, wait);
  }
}

export function rateFault(perSecond: number, waitSeconds: number): ApiFault {
  return new ApiFault(99991400, 'request trigger frequency limit', 429, {
    'x-ogw-ratelimit-limit': String(perSecond),
    'x-ogw-ratelimit-reset': String(waitSeconds),
  });
}
