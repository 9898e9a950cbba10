import { readCard } from '../content.ts';
import { ApiFault } from '../fault.ts';
import { isObject } from '../json.ts';
import { jsonBody, ok, type Route, requiredString } from '../route.ts';
import { checkSize } from '../sending.ts';

/** Cards that one member of a group sees (ephemeral/v1). */
export const ephemeralRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/open-apis/ephemeral/v1/send',
    access: 'token',
    handle(platform, call) {
      const body = jsonBody(call);
      const chat = platform.chats.get(requiredString(body, 'chat_id'));
      const viewer = requiredString(body, 'open_id');
      const card = body.card;
      if (chat === undefined || chat.type !== 'group') throw new ApiFault(10003, 'invalid chat_id');
      if (!chat.botIn) throw new ApiFault(230002, 'Bot/User can NOT be out of the chat.');
      if (!chat.members.includes(viewer)) throw new ApiFault(10003, 'invalid open_id');
      if (body.msg_type !== 'interactive' || !isObject(card)) throw new ApiFault(10003, 'invalid card');
      checkSize('interactive', call.body.length);
      const message = platform.messages.add({
        chatId: chat.chatId,
        sender: platform.app.bot.openId,
        fromBot: true,
        at: platform.clock.now(),
        type: 'interactive',
        parentId: null,
        threadId: null,
        viewer,
        content: readCard(card),
        mentions: [],
      });
      return ok({ message_id: message.id });
    },
  },
  {
    method: 'POST',
    path: '/open-apis/ephemeral/v1/delete',
    access: 'token',
    handle(platform, call) {
      const message = platform.messages.get(requiredString(jsonBody(call), 'message_id'));
      if (message === undefined || message.viewer === null) throw new ApiFault(10003, 'invalid message_id');
      platform.messages.recall(message, platform.clock.now());
      return ok({});
    },
  },
];
