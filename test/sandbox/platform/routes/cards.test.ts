import { expect, test } from 'vitest';
import {
  call,
  connect,
  GROUP,
  lineCard,
  refusal,
  SECRETARY,
  sdkClient,
  sendCard,
  startSandbox,
  tenantToken,
} from '../../kit.ts';

const DAY = 24 * 3_600_000;
const MINUTE = 60_000;

const content = (card: object) => ({ content: JSON.stringify(card) });

test('a card that breaks a rule is refused with Feishu’s codes inside', async () => {
  const { sandbox, url } = await startSandbox();
  const card = { schema: '2.0', body: { elements: [{ tag: 'note', elements: [] }] } };
  const refused = await refusal(sendCard(sdkClient(sandbox, url), SECRETARY, card));
  expect(refused).toMatchObject({
    status: 400,
    code: 230099,
    msg: expect.stringContaining('ErrCode: 200861;'),
  });
});

test('a card is replaced, and who looks at the chat sees it', async () => {
  const { sandbox, url } = await startSandbox();
  const client = sdkClient(sandbox, url);
  const message_id = await sendCard(client, SECRETARY, lineCard('一'));
  const seen = sandbox.waitFor((message) => JSON.stringify(message.content).includes('二'));
  await client.im.v1.message.patch({ path: { message_id }, data: content(lineCard('二')) });
  expect((await seen).messageId).toBe(message_id);
});

test.each([
  ['a broken card', content({ schema: '2.0' }), 230099],
  ['a card that is not shared', content({ schema: '2.0', body: { elements: [] } }), 230001],
  ['no JSON', { content: 'x' }, 230001],
  ['more than 30 KB', content(lineCard('党'.repeat(10_300))), 230025],
])('%s does not replace one', async (_what, data, code) => {
  const { sandbox, url } = await startSandbox();
  const client = sdkClient(sandbox, url);
  const message_id = await sendCard(client, SECRETARY, lineCard('一'));
  expect(await refusal(client.im.v1.message.patch({ path: { message_id }, data }))).toMatchObject({
    status: 400,
    code,
  });
  expect(sandbox.messages(sandbox.privateChat(SECRETARY))[0]?.content).toEqual(lineCard('一'));
});

test('a card of more than 14 days, a text and somebody else’s message cannot be replaced', async () => {
  const { sandbox, url } = await startSandbox();
  const client = sdkClient(sandbox, url);
  const patch = (message_id: string) =>
    refusal(client.im.v1.message.patch({ path: { message_id }, data: content(lineCard('二')) }));
  const old = await sendCard(client, SECRETARY, lineCard('一'));
  const text = await client.im.v1.message.create({
    params: { receive_id_type: 'chat_id' },
    data: { receive_id: GROUP, msg_type: 'text', content: '{"text":"x"}' },
  });
  sandbox.clock.advance(14 * DAY + MINUTE);
  expect((await patch(old)).code).toBe(230031);
  expect((await patch(text.data?.message_id ?? '')).code).toBe(230001);
  const foreign = sandbox.say({ from: SECRETARY, chatId: GROUP, text: 'x' });
  expect((await patch(foreign)).code).toBe(230027);
});

test('a callback’s token updates the card twice, within half an hour, after the answer', async () => {
  const { sandbox, url } = await startSandbox({ limits: false });
  const client = sdkClient(sandbox, url);
  const bearer = await tenantToken(sandbox, url);
  const update = async (token: string, line: string) => {
    const body = { token, card: lineCard(line) };
    const answer = await call(url, 'POST', '/open-apis/interactive/v1/card/update', { token: bearer, body });
    return answer.body.code;
  };
  const early: unknown[] = [];
  const tokens: string[] = [];
  await connect(sandbox, url, {
    'card.action.trigger': async ({ token }: { token: string }) => {
      tokens.push(token);
      early.push(await update(token, '太早'));
      return {};
    },
  });
  const messageId = await sendCard(client, SECRETARY, lineCard('一'));
  const press = () => sandbox.press({ persona: SECRETARY, messageId, tag: 'button', value: {} });
  expect(await press()).toEqual({});
  expect(early).toEqual([300020]);
  const [first = ''] = tokens;
  expect(first).toMatch(/^c-/);
  expect([await update(first, '二'), await update(first, '三'), await update(first, '四')]).toEqual([
    0, 0, 300040,
  ]);
  expect(sandbox.messages(sandbox.privateChat(SECRETARY))[0]?.content).toEqual(lineCard('三'));
  await press();
  sandbox.clock.advance(31 * MINUTE);
  expect(await update(tokens[1] ?? '', '五')).toBe(300030);
  expect(await update('c-none', '五')).toBe(300030);
});
