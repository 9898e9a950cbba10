import { expect, test } from 'vitest';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import {
  connect,
  GROUP,
  lineCard,
  MEMBER,
  OUTSIDER,
  SECRETARY,
  sdkClient,
  sendCard,
  startSandbox,
} from '../kit.ts';

const DAY = 24 * 3_600_000;

async function withCard(
  handler: (data: never) => unknown,
): Promise<{ sandbox: Sandbox; messageId: string; url: string }> {
  const { sandbox, url } = await startSandbox({ ackTimeoutMs: 150 });
  await connect(sandbox, url, { 'card.action.trigger': handler });
  return { sandbox, url, messageId: await sendCard(sdkClient(sandbox, url), SECRETARY, lineCard('一')) };
}

const press = (sandbox: Sandbox, messageId: string) =>
  sandbox.press({ persona: SECRETARY, messageId, tag: 'button', value: { a: 1 } });

test.each([
  ['a body with a field that is not known', () => ({ text: 'x' }), 200672],
  ['a body that is a list', () => [1], 200672],
  ['a toast without words', () => ({ toast: { type: 'info' } }), 200672],
  ['a toast of an unknown type', () => ({ toast: { type: 'loud', content: 'x' } }), 200672],
  ['a card that is not wrapped', () => ({ card: lineCard('二') }), 200672],
  ['a card that breaks a rule', () => ({ card: { type: 'raw', data: { schema: '2.0' } } }), 200673],
  ['a card of JSON 1.0', () => ({ card: { type: 'raw', data: { elements: [] } } }), 200830],
  ['a handler that throws', () => Promise.reject(new Error('boom')), 200671],
  ['a handler that never answers', () => new Promise(() => {}), 200341],
])('%s is a client error and leaves the card as it is', async (_what, handler, code) => {
  const { sandbox, messageId } = await withCard(handler);
  expect(await press(sandbox, messageId)).toMatchObject({ error: { code, message: expect.any(String) } });
  expect(sandbox.messages(sandbox.privateChat(SECRETARY))[0]?.content).toEqual(lineCard('一'));
});

test('a bot that does not know the callback answers with words, which is a wrong body', async () => {
  const { sandbox, url } = await startSandbox();
  await connect(sandbox, url, {});
  const messageId = await sendCard(sdkClient(sandbox, url), SECRETARY, lineCard('一'));
  expect((await press(sandbox, messageId)).error?.code).toBe(200672);
});

test('nobody connected is 200340', async () => {
  const { sandbox, url } = await startSandbox();
  const messageId = await sendCard(sdkClient(sandbox, url), SECRETARY, lineCard('一'));
  expect((await press(sandbox, messageId)).error?.code).toBe(200340);
});

test('an answer without anything leaves the card and shows nothing', async () => {
  const { sandbox, messageId } = await withCard(() => undefined);
  expect(await press(sandbox, messageId)).toEqual({});
});

test('a callback is asked once, never again', async () => {
  let asked = 0;
  const { sandbox, messageId } = await withCard(() => {
    asked += 1;
    throw new Error('boom');
  });
  await press(sandbox, messageId);
  sandbox.clock.advance(DAY);
  expect(sandbox.deliveriesPending()).toBe(0);
  expect(asked).toBe(1);
});

test('a card in frames of type=card is dropped by the unmodified SDK', async () => {
  const { sandbox, messageId } = await withCard(() => ({}));
  sandbox.faults.set({ cardFrames: true });
  expect((await press(sandbox, messageId)).error?.code).toBe(200341);
});

test('a card of more than 14 days can no longer be pressed', async () => {
  const { sandbox, messageId } = await withCard(() => ({}));
  sandbox.clock.advance(15 * DAY);
  expect((await press(sandbox, messageId)).error?.message).toContain('14 天');
});

test('only who sees a card can press it, and only a card', async () => {
  const { sandbox, messageId } = await withCard(() => ({}));
  const action = { messageId, tag: 'button', value: {} };
  await expect(sandbox.press({ ...action, persona: MEMBER })).rejects.toThrow('没有这条消息');
  await expect(sandbox.press({ ...action, persona: OUTSIDER, messageId: 'om_none' })).rejects.toThrow(
    '没有这条消息',
  );
  const text = sandbox.say({ from: SECRETARY, chatId: GROUP, text: 'x' });
  await expect(press(sandbox, text)).rejects.toThrow('不是卡片');
});
