import { describe, expect, it } from 'vitest';
import {
  ask,
  behindWebhook,
  connected,
  GROUP,
  MEMBER,
  SECRETARY,
  type Setting,
  until,
  words,
} from './kit.ts';

const TRANSPORTS: readonly (readonly [
  string,
  (options?: Parameters<typeof connected>[0]) => Promise<Setting>,
])[] = [
  ['the long connection', connected],
  ['the webhook', behindWebhook],
];

describe.each(TRANSPORTS)('over %s', (_, open) => {
  it('a question in the group reaches the inbox as plain words', async () => {
    const { sandbox, inbox } = await open();
    const messageId = ask(sandbox, '支委会多久开一次？');
    expect(await inbox.next()).toMatchObject({
      kind: 'message',
      messageId,
      chatId: GROUP,
      chatType: 'group',
      sender: SECRETARY,
      text: '支委会多久开一次？',
      addressed: true,
      fromBot: false,
    });
  });

  it('a private message does too, and one in rich text, and a picture', async () => {
    const { sandbox, inbox } = await open();
    const chatId = sandbox.privateChat(MEMBER);
    sandbox.say({ from: MEMBER, chatId, text: '帮助' });
    sandbox.say({ from: MEMBER, chatId, type: 'image', content: { image_key: 'img_1' } });
    expect(await inbox.next()).toMatchObject({ chatType: 'p2p', addressed: true, text: '帮助' });
    expect(await inbox.next((one) => one.kind === 'message' && one.unreadable !== null)).toMatchObject({
      text: '',
      unreadable: 'image',
    });
  });

  it('an answer to a message and a recall keep their ids', async () => {
    const { sandbox, inbox } = await open();
    const chatId = sandbox.privateChat(MEMBER);
    const first = sandbox.say({ from: MEMBER, chatId, text: '一' });
    sandbox.say({ from: MEMBER, chatId, text: '二', parentId: first });
    expect(await inbox.next((one) => one.kind === 'message' && one.text === '二')).toMatchObject({
      parentId: first,
    });
    sandbox.recall(first);
    expect(await inbox.next((one) => one.kind === 'event')).toMatchObject({
      what: 'message-recalled',
      subject: first,
    });
  });

  it('being added to a group is told', async () => {
    const { sandbox, inbox } = await open();
    sandbox.addBot(GROUP, SECRETARY);
    expect(await inbox.next()).toMatchObject({
      kind: 'event',
      what: 'bot-added',
      chatId: GROUP,
      operator: SECRETARY,
    });
  });

  it('an event nobody listens to is acknowledged', async () => {
    const { sandbox, inbox } = await open();
    sandbox.push('im.message.message_read_v1', { reader: {} });
    sandbox.push('im.message.receive_v1', { message: { message_id: 'om_x', content: '{' } });
    await until(() => sandbox.deliveriesPending() === 0);
    expect(inbox.taken).toEqual([]);
  });

  it('what the inbox could not keep is sent again', async () => {
    const { sandbox, inbox } = await open({ sandbox: { retryLadder: [10, 10] } });
    let failures = 1;
    inbox.answer = () => (failures-- > 0 ? Promise.reject(new Error('disk full')) : Promise.resolve(null));
    ask(sandbox, '在吗');
    await until(() => inbox.taken.length === 2 && sandbox.deliveriesPending() === 0);
    expect(inbox.taken[1]).toEqual(inbox.taken[0]);
  });

  it('a form comes with its values, and its card is replaced at once', async () => {
    const { sandbox, feishu, inbox } = await open();
    const chatId = sandbox.privateChat(SECRETARY);
    const messageId = await feishu.sender.deliver(
      { kind: 'person', openId: SECRETARY },
      {
        title: '登记',
        blocks: [
          {
            kind: 'form',
            name: 'record',
            fields: [{ name: 'date', label: '日期', type: 'date' }],
            submit: { label: '确认', action: 'draft.save', payload: { draft: 'd1' } },
          },
        ],
      },
      'k1',
    );
    inbox.answer = async () => ({ ...words('已登记'), toast: { type: 'success', text: '已登记' } });
    const button = submitOf(sandbox.messages(chatId).at(-1)?.content);
    const result = await sandbox.press({
      persona: SECRETARY,
      messageId,
      tag: 'button',
      name: String(button.name),
      value: callbackValue(button),
      formValue: { date: '2026-03-17 +0800' },
    });
    expect(result).toEqual({ toast: { type: 'success', content: '已登记' } });
    expect(inbox.taken).toMatchObject([
      {
        kind: 'action',
        messageId,
        chatId,
        chatType: 'p2p',
        operator: SECRETARY,
        action: 'draft.save',
        payload: { draft: 'd1' },
        form: { date: '2026-03-17' },
      },
    ]);
    expect(JSON.stringify(sandbox.messages(chatId).at(-1)?.content)).toContain('已登记');
  });

  it('a press whose value got lost is understood by the button’s name, and its chat by asking', async () => {
    const { sandbox, feishu, inbox } = await open();
    const messageId = await feishu.sender.deliver(
      { kind: 'chat', chatId: GROUP },
      {
        blocks: [
          { kind: 'buttons', buttons: [{ label: '推迟', action: 'remind.later', payload: { days: 3 } }] },
        ],
      },
      'k1',
    );
    const button = submitOf(sandbox.messages(GROUP).at(-1)?.content);
    await sandbox.press({ persona: MEMBER, messageId, tag: 'button', name: String(button.name) });
    expect(inbox.taken).toMatchObject([{ action: 'remind.later', payload: { days: 3 }, chatType: 'group' }]);
  });

  it('a press that fails, or that is none of ours, still gets an answer', async () => {
    const { sandbox, feishu, inbox, log } = await open();
    const messageId = await feishu.sender.deliver({ kind: 'chat', chatId: GROUP }, words('卡片'), 'k1');
    inbox.answer = () => Promise.reject(new Error('boom'));
    const press = { persona: MEMBER, messageId, tag: 'button' };
    const failed = await sandbox.press({ ...press, value: { a: 'x.y' } });
    expect(failed.toast).toMatchObject({ type: 'error' });
    expect((await sandbox.press({ ...press, value: { foreign: 1 } })).toast).toMatchObject({
      type: 'warning',
    });
    expect(log.lines.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['feishu.action', 'feishu.malformed']),
    );
  });
});

function callbackValue(button: Record<string, unknown>): Record<string, unknown> {
  const [behavior] = Array.isArray(button.behaviors) ? button.behaviors : [];
  return Object(Object(behavior).value);
}

function submitOf(card: unknown): Record<string, unknown> {
  const found = every(card).find(({ tag }) => tag === 'button');
  if (found === undefined) throw new Error('no button on the card');
  return found;
}

function every(value: unknown): readonly Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  return [Object(value), ...Object.values(value).flatMap(every)];
}
