import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MessageView } from '../../src/sandbox/api.ts';
import { wordsOf } from '../kit/card.ts';
import { startWorld, type World } from '../kit/world.ts';

/** Stands in every message of this file, so that a log that holds a message shows it. */
const SECRET = '暗号甲乙丙丁';

describe.each(['websocket', 'webhook'] as const)('over the %s', (transport) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ transport });
  });
  afterAll(async () => {
    expect(JSON.stringify(world.log, plain)).not.toContain(SECRET);
    expect(world.log.filter((line) => line.level === 'error')).toEqual([]);
    await world.close();
  });

  /** Says something in private and waits for the answer. */
  const tell = async (text: string): Promise<string> => (await world.tell('赵六顺', text)).words;

  /** Sends a message of any type. @returns the answer's words */
  async function send(type: string, content: object): Promise<string> {
    const from = world.person('赵六顺').openId;
    const chatId = world.sandbox.privateChat(from);
    const after = world.sandbox.say({ from, chatId, type, content });
    const fits = (message: MessageView) => message.chatId === chatId && message.sender.bot;
    return wordsOf((await world.sandbox.waitFor(fits, { after })).content);
  }

  /** Everything pushed so far has been taken and worked on when a later message of that chat is answered. */
  async function silentAfter(deed: () => void): Promise<readonly MessageView[]> {
    const before = new Set(botMessages().map((message) => message.messageId));
    deed();
    const last = await world.tellGroup('赵六顺', '帮助');
    return botMessages().filter(
      ({ messageId }) => !before.has(messageId) && messageId !== last.view.messageId,
    );
  }

  const botMessages = () => world.sandbox.messages(world.group).filter((message) => message.sender.bot);

  describe('words', () => {
    it('that are only a mention are met with the help', async () => {
      expect((await world.tellGroup('赵六顺', '')).words).toContain('我能做什么');
    });

    it.each([
      ['blank', '   \n\t '],
      ['zero-width characters', '\u200b\u200d\ufeff'],
      ['control characters', '\u0000\u0007\u001b[31m'],
      ['marks that turn the direction of text', '\u202e\u2066\u202d'],
    ])('that are only %s are met with the help', async (_, text) => {
      expect(await tell(text)).toContain('我能做什么');
    });

    it.each([
      ['emoji', '👨‍👩‍👧‍👦🎉🇨🇳'],
      ['half of an emoji', '\ud83d'],
      ['punctuation', '？？？！！……'],
      ['another script', 'مرحبا كيف الحال'],
      ['markup', `</at><b>${SECRET}</b>[x](javascript:alert(1))<at user_id="all">所有人</at>`],
      ['what looks like a pattern', `((((a+)+)+)+)$${'a'.repeat(500)}!`],
      ['names of objects', '__proto__ constructor toString'],
      ['a number', '9'.repeat(400)],
    ])('of %s get an answer that is no document’s', async (_, text) => {
      const words = await tell(text);
      expect(words).not.toBe('');
      expect(words).not.toContain('——');
      expect(words).not.toContain('出了问题');
    });

    it('with direction marks and zero-width characters between them are understood', async () => {
      expect(await tell('党\u200b员大会\u202e多久\u2060开一次')).toContain('每季度至少召开一次');
    });

    it.each([
      ['one character', '党'.repeat(100_000)],
      ['lines', `${SECRET}\n`.repeat(12_000)],
      ['an entry', `昨天支委会，三楼会议室，应到5实到5，议题：${SECRET.repeat(12_000)}`],
      ['commas', `登记 支委会${'，'.repeat(100_000)}`],
      ['digits and dates', '登记 3月17日应到5实到4'.repeat(6_000)],
      ['blanks', `昨天${' '.repeat(100_000)}支委会`],
    ])(
      'of 100 KB of %s are answered',
      async (_, text) => {
        expect(await tell(text)).not.toContain('出了问题');
        await tell('取消');
      },
      60_000,
    );
  });

  describe('a message of another type', () => {
    it.each([
      ['image', { image_key: 'img_1' }],
      ['audio', { file_key: 'f', duration: 2000 }],
      ['sticker', { file_key: 'f' }],
      ['file', { file_key: 'f', file_name: `${SECRET}.docx` }],
      ['merge_forward', { content: 'Merged and Forwarded Message' }],
      ['hologram', { beam: SECRET }],
      ['post', { title: '', content: [[{ tag: 'img', image_key: 'img_1' }]] }],
    ])('(%s) is answered with what is understood', async (type, content) => {
      expect(await send(type, content)).toContain('我只看得懂文字');
    });

    it('that is rich text is read', async () => {
      const content = {
        title: '问一下',
        content: [[{ tag: 'text', text: '末位发言是啥' }], 'odd', [null, 3]],
      };
      expect(await send('post', content)).toContain('末位发言制度');
    });
  });

  describe('what is not for the bot is left alone:', () => {
    it('a mention of another bot only', async () => {
      const mentions = [{ openId: 'ou_another_bot', name: '别的机器人' }];
      const text = `@别的机器人 ${SECRET}`;
      const from = world.person('赵六顺').openId;
      expect(
        await silentAfter(() => world.sandbox.say({ from, chatId: world.group, text, mentions })),
      ).toEqual([]);
    });

    it('@所有人', async () => {
      expect(await silentAfter(() => push({ content: `{"text":"@_all ${SECRET}"}` }))).toEqual([]);
    });

    it('a message of another bot, even one that mentions it', async () => {
      const mentions = [{ key: '@_user_1', id: { open_id: world.sandbox.bot.openId }, name: '支部助手' }];
      const told = { content: `{"text":"@_user_1 ${SECRET}"}`, mentions };
      expect(await silentAfter(() => push(told, { sender_type: 'app' }))).toEqual([]);
    });

    it('its own words', async () => {
      const own = { sender_type: 'app', sender_id: { open_id: world.sandbox.bot.openId } };
      expect(await silentAfter(() => push({ chat_type: 'p2p' }, own))).toEqual([]);
    });
  });

  /** Pushes a message event of which single parts are replaced. */
  function push(message: object, sender: object = {}, rest: object = {}): void {
    pushed += 1;
    world.sandbox.push('im.message.receive_v1', {
      sender: { sender_id: { open_id: world.person('赵六顺').openId }, sender_type: 'user', ...sender },
      message: {
        message_id: `om_pushed_${transport}_${pushed}`,
        create_time: String(world.sandbox.clock.now()),
        chat_id: world.group,
        chat_type: 'group',
        message_type: 'text',
        content: JSON.stringify({ text: SECRET }),
        ...message,
      },
      ...rest,
    });
  }
  let pushed = 0;

  describe('a malformed event is taken and left alone:', () => {
    const P2P = { chat_type: 'p2p' };
    it.each<[string, object, object, object?]>([
      ['no sender', P2P, {}, { sender: undefined }],
      ['a sender without an id', P2P, { sender_id: null }],
      ['a sender whose id is a number', P2P, { sender_id: { open_id: 7 } }],
      ['no message', {}, {}, { message: null }],
      ['a message that is a list', {}, {}, { message: [] }],
      ['no message_id', { ...P2P, message_id: undefined }, {}],
      ['no chat', { ...P2P, chat_id: '' }, {}],
      ['no time', { ...P2P, create_time: 'gestern' }, {}],
      ['content that is no JSON', { ...P2P, content: `{${SECRET}` }, {}],
      ['content of another shape', { ...P2P, content: `["${SECRET}"]` }, {}],
      ['text that is a number', { ...P2P, content: '{"text":1}' }, {}],
      ['mentions that are no list', { mentions: SECRET }, {}],
      ['a message of last year', { ...P2P, create_time: '1742263500000' }, {}],
    ])('%s', async (_, message, sender, rest) => {
      expect(await silentAfter(() => push(message, sender, rest))).toEqual([]);
      expect(world.sandbox.deliveriesPending()).toBe(0);
    });

    it.each([
      ['im.chat.member.bot.added_v1', {}],
      ['im.chat.access_event.bot_p2p_chat_entered_v1', { chat_id: 5 }],
      ['im.message.recalled_v1', { message_id: null, chat_id: 'oc_x' }],
      ['application.bot.menu_v6', { event_key: 'help' }],
      ['contact.user.created_v3', { anything: SECRET }],
    ])('%s of the wrong shape', async (type, event) => {
      expect(await silentAfter(() => world.sandbox.push(type, event))).toEqual([]);
      expect(world.sandbox.deliveriesPending()).toBe(0);
    });
  });

  describe('a press', () => {
    const form = async () => world.tell('赵六顺', '登记 主题党日');
    const pressing = async (value: Readonly<Record<string, unknown>> | undefined, formValue?: object) => {
      const card = await form();
      const request = {
        persona: world.person('赵六顺').openId,
        messageId: card.view.messageId,
        tag: 'button',
        ...(value === undefined ? {} : { value }),
        ...(formValue === undefined ? {} : { formValue: { ...formValue } }),
      };
      const result = await world.sandbox.press(request);
      return { result, before: card, after: world.now(card) };
    };

    it.each<[string, Readonly<Record<string, unknown>> | undefined]>([
      ['without a value', undefined],
      ['with an empty value', {}],
      ['of another app', { action: 'approve', id: 3 }],
      ['whose action is an object', { a: { b: 1 }, p: {} }],
      ['whose action is unknown', { a: 'launch.rocket', p: {}, t: 'p2p' }],
      ['whose action is a name of every object', { a: 'constructor', p: {}, t: 'p2p' }],
      ['whose payload is nested', { a: 'record.submit', p: { d: { deep: SECRET } }, t: 'p2p' }],
      ['whose payload is missing', { a: 'record.submit', t: 'p2p' }],
      ['whose draft does not exist', { a: 'record.submit', p: { d: 'nope' }, t: 'p2p' }],
      ['whose draft is a number', { a: 'record.cancel', p: { d: 42 }, t: 'p2p' }],
      ['on a clause that does not exist', { a: 'ask.clause', p: { d: 'nope', c: '一' }, t: 'p2p' }],
      [
        'on a reminder that does not exist',
        { a: 'reminder.snooze', p: { o: 'x', b: 'y', p: 'z', days: 'w' }, t: 'p2p' },
      ],
    ])('%s is answered with a toast and changes nothing', async (_, value) => {
      const { result, before, after } = await pressing(value);
      expect(result.error).toBeUndefined();
      expect(result.toast?.type).toBe('warning');
      expect(after.words).toBe(before.words);
    });

    it('with a form full of foreign keys and wrong types takes only what the form has', async () => {
      const card = await form();
      const result = await world.press('赵六顺', card, '确认登记', {
        date: '2026-03-10 +0800',
        topic: '学雷锋',
        expected: 12,
        present: { many: 'people' },
        absent: [['nested']],
        place: ['社区', null, 3],
        ['__proto__']: { polluted: true },
        constructor: 'x',
        status: 'void',
        branch: '第二党支部',
        id: '0101-00000',
        nobody: SECRET,
      });
      expect(result.error).toBeUndefined();
      expect(await world.app.store.ledger.find({ branch: '第二党支部' })).toEqual([]);
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
      await tell('取消');
    });

    it('with huge values records no more than a field holds', async () => {
      const card = await form();
      await world.press('赵六顺', card, '确认登记', {
        date: '2026-03-11 +0800',
        topic: '学'.repeat(100_000),
        expected: '9'.repeat(5_000),
        present: '1e9',
        absent: '甲、'.repeat(50_000),
        agenda: '\n'.repeat(50_000),
      });
      await tell('取消');
      for (const record of await world.app.store.ledger.find({}))
        expect(JSON.stringify(record).length).toBeLessThan(20_000);
    });

    it('by somebody who is not on the roster is refused', async () => {
      const card = await world.tellGroup('赵六顺', '登记 主题党日');
      const result = await world.press('钱路过', card, '取消');
      expect(result.toast?.type).toBe('warning');
      await world.tellGroup('赵六顺', '取消');
    });
  });

  it('answers a question as ever after all that', async () => {
    expect(await tell('末位发言是啥')).toContain('末位发言制度');
  });
});

/** Errors hide their words from JSON.stringify. */
function plain(_: string, value: unknown): unknown {
  return value instanceof Error ? `${value.message} ${String(value.stack)}` : value;
}
