import { expect, test } from 'vitest';
import { connect, GROUP, MEMBER, SECRETARY, sdkClient, startSandbox } from './kit.ts';

interface ReceivedMessage {
  readonly event_id: string;
  readonly app_id: string;
  readonly sender: { readonly sender_id: { readonly open_id: string } };
  readonly message: {
    readonly message_id: string;
    readonly chat_type: string;
    readonly content: string;
    readonly mentions?: readonly { readonly key: string; readonly name: string }[];
  };
}

const card = (content: string) => ({
  schema: '2.0',
  config: { update_multi: true },
  body: { elements: [{ tag: 'markdown', content }] },
});

test('a question in a group reaches the bot over the long connection and its reply stands below it', async () => {
  const { sandbox, url } = await startSandbox();
  const client = sdkClient(sandbox, url);
  const heard: ReceivedMessage[] = [];
  await connect(sandbox, url, {
    'im.message.receive_v1': async (data: ReceivedMessage) => {
      heard.push(data);
      await client.im.v1.message.reply({
        path: { message_id: data.message.message_id },
        data: { msg_type: 'text', content: JSON.stringify({ text: '收到' }) },
      });
    },
  });
  const asked = sandbox.say({
    from: MEMBER,
    chatId: GROUP,
    text: `@${sandbox.bot.name} 多久开一次党员大会？`,
    mentions: [sandbox.bot],
  });
  const reply = await sandbox.waitFor((message) => message.parent?.messageId === asked);

  expect(reply).toMatchObject({ type: 'text', content: { text: '收到' }, sender: { bot: true } });
  expect(reply.parent?.preview).toBe(`@${sandbox.bot.name} 多久开一次党员大会？`);
  expect(heard[0]).toMatchObject({
    app_id: sandbox.appId,
    sender: { sender_id: { open_id: MEMBER } },
    message: { chat_type: 'group', mentions: [{ key: '@_user_1', name: sandbox.bot.name }] },
  });
  expect(JSON.parse(heard[0]?.message.content ?? '')).toEqual({ text: '@_user_1 多久开一次党员大会？' });
});

test('a pressed button is answered with a toast and a new card', async () => {
  const { sandbox, url } = await startSandbox();
  const client = sdkClient(sandbox, url);
  const pressed: unknown[] = [];
  await connect(sandbox, url, {
    'card.action.trigger': (data: unknown) => {
      pressed.push(data);
      return { toast: { type: 'success', content: '已登记' }, card: { type: 'raw', data: card('登记好了') } };
    },
  });
  const sent = await client.im.v1.message.create({
    params: { receive_id_type: 'open_id' },
    data: { receive_id: SECRETARY, msg_type: 'interactive', content: JSON.stringify(card('登记吗')) },
  });
  const messageId = sent.data?.message_id ?? '';
  const result = await sandbox.press({
    persona: SECRETARY,
    messageId,
    tag: 'button',
    name: 'save',
    value: { a: 'save' },
    formValue: { place: '三楼' },
  });

  expect(result).toEqual({ toast: { type: 'success', content: '已登记' } });
  expect(pressed).toMatchObject([
    {
      operator: { open_id: SECRETARY },
      action: { tag: 'button', name: 'save', value: { a: 'save' }, form_value: { place: '三楼' } },
      context: { open_message_id: messageId, open_chat_id: sandbox.privateChat(SECRETARY) },
    },
  ]);
  expect(sandbox.messages(sandbox.privateChat(SECRETARY))[0]?.content).toEqual(card('登记好了'));
});
