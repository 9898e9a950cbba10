import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../src/feishu/normalise/message.ts';

const BOT = 'ou_bot';

describe('a private message', () => {
  it('becomes one plain value', () => {
    expect(readMessage(event({ text: '支委会多久开一次？' }), BOT)).toEqual({
      kind: 'message',
      messageId: 'om_1',
      chatId: 'oc_1',
      chatType: 'p2p',
      sender: 'ou_li',
      fromBot: false,
      sentAt: 1_609_073_151_345,
      text: '支委会多久开一次？',
      mentions: [],
      addressed: true,
      unreadable: null,
      parentId: null,
      threadId: null,
    });
  });

  it('keeps what it answers and its topic', () => {
    const message = readMessage(event({ message: { parent_id: 'om_0', thread_id: 'omt_1' } }), BOT);
    expect(message).toMatchObject({ parentId: 'om_0', threadId: 'omt_1' });
  });
});

describe('mentions', () => {
  const bot = { key: '@_user_1', id: { open_id: BOT }, name: '支部助手', mentioned_type: 'bot' };
  const ten = Array.from({ length: 10 }, (_, at) => ({
    key: `@_user_${at + 1}`,
    id: { open_id: `ou_${at + 1}` },
    name: `人${at + 1}`,
  }));

  it('of this bot address it and leave the words', () => {
    const message = readMessage(group('@_user_1 帮助', [bot]), BOT);
    expect(message).toMatchObject({ addressed: true, text: '帮助', mentions: [] });
  });

  it('twice in one message still leave only the words', () => {
    const again = { ...bot, key: '@_user_2' };
    expect(readMessage(group('@_user_1 帮助 @_user_2', [bot, again]), BOT)?.text).toBe('帮助');
  });

  it('of people stand as @name, number 1 not inside number 10', () => {
    const message = readMessage(group('@_user_10 和 @_user_1', ten), BOT);
    expect(message?.text).toBe('@人10 和 @人1');
    expect(message?.mentions).toHaveLength(10);
  });

  it('whose name looks like a placeholder stay that name', () => {
    const odd = { key: '@_user_2', id: { open_id: 'ou_odd' }, name: '_user_1' };
    expect(readMessage(group('@_user_2', [odd, bot]), BOT)?.text).toBe('@_user_1');
  });

  it('of another bot with our name do not address us, nor is it a person', () => {
    const other = { ...bot, id: { open_id: 'ou_other_bot' } };
    const message = readMessage(group('@_user_1 帮助', [other]), BOT);
    expect(message).toMatchObject({ addressed: false, mentions: [], text: '@支部助手 帮助' });
  });

  it('of everybody do not address us', () => {
    const message = readMessage(group('@_all 开会', []), BOT);
    expect(message).toMatchObject({ addressed: false, text: '@所有人 开会' });
  });

  it('count for nothing while the bot does not know its own id', () => {
    expect(readMessage(group('@_user_1 帮助', [bot]), null)?.addressed).toBe(false);
    const anonymous = { ...bot, id: {} };
    expect(readMessage(group('@_user_1 帮助', [anonymous]), null)?.addressed).toBe(false);
  });
});

describe('other bots', () => {
  it.each(['app', 'bot', '', 'anonymous'])('are told by sender_type %j', (type) => {
    expect(readMessage(event({ sender: { sender_type: type } }), BOT)?.fromBot).toBe(true);
  });

  it('include ourselves', () => {
    expect(readMessage(event({ sender: { sender_id: { open_id: BOT } } }), BOT)?.fromBot).toBe(true);
  });
});

describe('rich text', () => {
  it('becomes lines, with the mention of the bot taken out', () => {
    const content = {
      title: '登记',
      content: [
        [
          { tag: 'at', user_id: '@_user_1', user_name: '支部助手' },
          { tag: 'text', text: ' 昨天开了支委会' },
        ],
        [
          { tag: 'a', text: '链接', href: 'https://a.example' },
          { tag: 'img', image_key: 'img_1' },
        ],
      ],
    };
    const mentions = [{ key: '@_user_1', id: { open_id: BOT }, name: '支部助手' }];
    const message = readMessage(typed('post', content, { chat_type: 'group', mentions }), BOT);
    expect(message).toMatchObject({ text: '登记\n 昨天开了支委会\n链接', addressed: true, unreadable: null });
  });

  it('with pictures only holds no words', () => {
    const content = { title: '', content: [[{ tag: 'img', image_key: 'img_1' }]] };
    expect(readMessage(typed('post', content), BOT)).toMatchObject({ text: '', unreadable: 'post' });
  });
});

describe('what holds no words', () => {
  it.each(['image', 'file', 'audio', 'sticker', 'merge_forward', 'share_chat', 'a_type_of_next_year'])(
    '%s is named as unreadable',
    (type) => {
      expect(readMessage(typed(type, { file_key: 'x' }), BOT)).toMatchObject({ text: '', unreadable: type });
    },
  );
});

describe('hostile text', () => {
  it('loses control and direction characters and lone surrogates, keeps line breaks', () => {
    expect(readMessage(event({ text: '\u0000a\u202Eb\r\nc\u200B\uD83D \uFEFF' }), BOT)?.text).toBe('ab\nc');
  });

  it('is cut at 20,000 characters and never inside one', () => {
    const text = readMessage(event({ text: `a${'😀😃'.repeat(15_000)}` }), BOT)?.text ?? '';
    expect(text.length).toBe(19_999);
    expect(text).not.toMatch(/\p{Cs}/u);
  });

  it('keeps of a row of one sign no more than 32, and every letter, digit and character', () => {
    const text = `昨天${' '.repeat(5_000)}支委会${'。'.repeat(33)}${'\n'.repeat(90)}${'😀'.repeat(40)}${'9'.repeat(400)}${'哈'.repeat(99)}`;
    const rows = [' ', '。', '\n', '😀'].map((sign) => sign.repeat(32));
    expect(readMessage(event({ text }), BOT)?.text).toBe(
      `昨天${rows[0]}支委会${rows[1]}${rows[2]}${rows[3]}${'9'.repeat(400)}${'哈'.repeat(99)}`,
    );
  });

  it('may be empty', () => {
    expect(readMessage(event({ text: '' }), BOT)).toMatchObject({ text: '', unreadable: null });
  });
});

describe('a malformed event', () => {
  it.each([
    ['nothing', undefined],
    ['a string', 'x'],
    ['no message', { sender: {} }],
    ['content that is not JSON', event({ message: { content: '{' } })],
    ['text without text', event({ message: { content: '{"text":7}' } })],
    ['a post without lines', typed('post', { title: 'x' })],
    ['no time', event({ message: { create_time: 'soon' } })],
    ['no id', event({ message: { message_id: '' } })],
    ['a person without an id', event({ sender: { sender_id: {} } })],
  ])('with %s is null', (_, raw) => {
    expect(readMessage(raw, BOT)).toBeNull();
  });
});

it('a post with tags that every object has names for is read past them', () => {
  const tags = ['__proto__', 'constructor', 'toString', 'text'].map((tag) => ({ tag, text: '开会' }));
  expect(readMessage(typed('post', { title: '通知', content: [tags] }), BOT)?.text).toBe('通知\n开会');
});

interface Parts {
  readonly text?: string;
  readonly message?: object;
  readonly sender?: object;
}

function event({ text = 'x', message = {}, sender = {} }: Parts): object {
  return {
    event_type: 'im.message.receive_v1',
    event_id: 'e1',
    sender: { sender_id: { open_id: 'ou_li' }, sender_type: 'user', ...sender },
    message: {
      message_id: 'om_1',
      chat_id: 'oc_1',
      chat_type: 'p2p',
      message_type: 'text',
      create_time: '1609073151345',
      content: JSON.stringify({ text }),
      ...message,
    },
  };
}

function group(text: string, mentions: readonly object[]): object {
  return event({ text, message: { chat_type: 'group', mentions } });
}

function typed(type: string, content: object, more: object = {}): object {
  return event({ message: { message_type: type, content: JSON.stringify(content), ...more } });
}
