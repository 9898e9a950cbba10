import { CARD_LIFE_MS } from '../callbacks.ts';
import { readCard } from '../content.ts';
import { ApiFault, fieldFault, parameterFault } from '../fault.ts';
import { isObject, type JsonObject, parseJson } from '../json.ts';
import { jsonBody, ok, type Route, requiredString } from '../route.ts';
import { checkSize, paced } from '../sending.ts';
import { existing } from './messages.ts';

/** How often one card may be replaced (im-v1/message/patch). */
const PATCHES_PER_SECOND = 5;

const isShared = (card: unknown) =>
  isObject(card) && isObject(card.config) && card.config.update_multi === true;

/** Replacing a card that stands in a chat. */
export const cardRoutes: readonly Route[] = [
  {
    method: 'PATCH',
    path: '/open-apis/im/v1/messages/:messageId',
    access: 'send',
    handle(platform, call) {
      const message = existing(platform, call.params.messageId);
      paced(platform, message.id, PATCHES_PER_SECOND);
      const content = requiredString(jsonBody(call), 'content');
      if (!message.fromBot) throw new ApiFault(230027, 'Lack of necessary permissions.');
      if (message.type !== 'interactive') throw parameterFault('This message is NOT a card.');
      if (message.viewer !== null) throw parameterFault('This card is visible to one person only.');
      if (message.recalled) throw new ApiFault(230011, 'The message was withdrawn.');
      if (platform.clock.now() - message.at > CARD_LIFE_MS) {
        throw new ApiFault(230031, 'The message was sent more than 14 days ago.');
      }
      checkSize('interactive', call.body.length);
      const card = parseJson(content);
      if (!isObject(card)) throw parameterFault('content is not a string in json format');
      readCard(card);
      if (!isShared(card) || !isShared(message.content)) {
        throw parameterFault('update_multi must be true in the old and in the new card.');
      }
      platform.messages.rewrite(message, card, platform.clock.now());
      return ok({});
    },
  },
  {
    method: 'POST',
    path: '/open-apis/interactive/v1/card/update',
    access: 'token',
    handle(platform, call) {
      const body = jsonBody(call);
      const card = cardOf(body);
      checkSize('interactive', call.body.length);
      const message = platform.callbacks.redeem(requiredString(body, 'token'));
      platform.messages.rewrite(message, readCard(card), platform.clock.now());
      return { body: { code: 0, msg: 'ok' } };
    },
  },
];

function cardOf(body: JsonObject): JsonObject {
  if (!isObject(body.card)) throw fieldFault('card', 'must be an object');
  return body.card;
}
