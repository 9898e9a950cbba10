import { expect, test } from 'vitest';
import { createRateLimiter } from '../../../../src/sandbox/platform/limits.ts';
import { call, GROUP, MEMBER, refusal, sdkClient, startSandbox, tenantToken } from '../../kit.ts';

const send = (receiveId = GROUP, uuid?: string) => ({
  params: { receive_id_type: 'chat_id' as const },
  data: {
    receive_id: receiveId,
    msg_type: 'text',
    content: '{"text":"你好"}',
    ...(uuid === undefined ? {} : { uuid }),
  },
});

test('too many messages a second to one chat are answered 429, with the seconds to wait', async () => {
  const { sandbox, url } = await startSandbox();
  const token = await tenantToken(sandbox, url);
  const path = '/open-apis/im/v1/messages?receive_id_type=chat_id';
  const answers = await Promise.all(
    Array.from({ length: 25 }, () => call(url, 'POST', path, { token, body: send().data })),
  );
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused[0]?.body.code).toBe(99991400);
  expect(refused[0]?.headers.get('x-ogw-ratelimit-limit')).toBe('5');
  expect(refused[0]?.headers.get('x-ogw-ratelimit-reset')).toBe('1');
  expect(sandbox.messages(GROUP)).toHaveLength(answers.length - refused.length);
});

test('a limiter lets through so many a second, for each key by itself', () => {
  let now = 0;
  const limiter = createRateLimiter(() => now);
  const use = (key: string) => limiter.use(key, 5);
  expect([1, 2, 3, 4, 5, 6].map(() => use('a'))).toEqual([0, 0, 0, 0, 0, 1]);
  expect(use('b')).toBe(0);
  now = 999;
  expect(use('a')).toBe(1);
  now = 1000;
  expect(use('a')).toBe(0);
});

test('without limits nothing is held back, until a switch says so', async () => {
  const { sandbox, url } = await startSandbox({ limits: false });
  const client = sdkClient(sandbox, url);
  await Promise.all(Array.from({ length: 12 }, () => client.im.v1.message.create(send())));
  sandbox.faults.set({ rateLimitNext: 1 });
  expect(await refusal(client.im.v1.message.create(send()))).toMatchObject({ status: 429, code: 99991400 });
  await client.im.v1.message.create(send());
  expect(sandbox.faults.get().rateLimitNext).toBe(0);
});

test('an answer that is lost has been carried out, and the same uuid finds it', async () => {
  const { sandbox, url } = await startSandbox();
  const client = sdkClient(sandbox, url);
  sandbox.faults.set({ loseAnswerNext: 1 });
  await expect(client.im.v1.message.create(send(GROUP, 'once'))).rejects.toThrow();
  expect(sandbox.messages(GROUP)).toHaveLength(1);
  expect(sandbox.requests().at(-1)).toMatchObject({ status: 0, code: null });
  const again = await client.im.v1.message.create(send(GROUP, 'once'));
  expect(again.data?.message_id).toBe(sandbox.messages(GROUP)[0]?.messageId);
});

test('the next sends fail as they are told, as often as they are told', async () => {
  const { sandbox, url } = await startSandbox();
  const client = sdkClient(sandbox, url);
  sandbox.faults.set({ failNext: { times: 2, code: 230020, msg: 'frequency' } });
  for (let time = 0; time < 2; time++) {
    expect(await refusal(client.im.v1.message.create(send()))).toMatchObject({ status: 400, code: 230020 });
  }
  await client.im.v1.message.create(send());
  expect(sandbox.faults.get().failNext).toBeNull();
  expect(sandbox.messages(sandbox.privateChat(MEMBER))).toEqual([]);
});
