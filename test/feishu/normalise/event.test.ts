import { describe, expect, it } from 'vitest';
import { readEvent } from '../../../src/feishu/normalise/event.ts';

const head = { event_id: 'e1', create_time: '1609073151345' };
const operator_id = { open_id: 'ou_li' };

describe('what happens to a chat', () => {
  it.each([
    ['im.chat.member.bot.added_v1', { chat_id: 'oc_1', operator_id }, 'bot-added', 'oc_1', 'ou_li', ''],
    ['im.chat.member.bot.deleted_v1', { chat_id: 'oc_1', operator_id }, 'bot-removed', 'oc_1', 'ou_li', ''],
    [
      'im.chat.access_event.bot_p2p_chat_entered_v1',
      { chat_id: 'oc_1', operator_id },
      'private-chat-entered',
      'oc_1',
      'ou_li',
      '',
    ],
    [
      'im.message.recalled_v1',
      { chat_id: 'oc_1', message_id: 'om_1' },
      'message-recalled',
      'oc_1',
      '',
      'om_1',
    ],
    [
      'application.bot.menu_v6',
      { operator: { operator_id }, event_key: 'help', timestamp: 1 },
      'menu',
      '',
      'ou_li',
      'help',
    ],
  ])('%s is read', (event_type, event, what, chatId, operator, subject) => {
    expect(readEvent({ ...head, event_type, ...event }, 5)).toEqual({
      kind: 'event',
      eventId: 'e1',
      what,
      chatId,
      operator,
      subject,
      at: 1_609_073_151_345,
    });
  });

  it.each([
    ['an unknown type', { ...head, event_type: 'im.message.reaction.created_v1' }],
    ['no chat', { ...head, event_type: 'im.chat.member.bot.added_v1', operator_id }],
    ['no message', { ...head, event_type: 'im.message.recalled_v1', chat_id: 'oc_1' }],
    ['no person', { ...head, event_type: 'application.bot.menu_v6', event_key: 'help' }],
    ['nothing', undefined],
  ])('with %s is null', (_, event) => {
    expect(readEvent(event, 5)).toBeNull();
  });
});
