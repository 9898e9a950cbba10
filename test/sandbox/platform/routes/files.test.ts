import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { GROUP, MEMBER, sdkClient, startSandbox, tenantToken } from '../../kit.ts';

/** Bytes that are no text in any encoding. */
const BYTES = Buffer.from(Array.from({ length: 512 }, (_, index) => (index * 7) % 256));

async function upload(url: string, token: string, part: Blob, change: Record<string, string> = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ file_type: 'xls', file_name: '台账.xlsx', ...change })) {
    form.set(name, value);
  }
  form.set('file', part, 'ledger.xlsx');
  const response = await fetch(`${url}/open-apis/im/v1/files`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}` },
    body: form,
  });
  return { status: response.status, body: await response.json() };
}

test('a file goes up from the SDK, into a chat and down again, byte for byte', async () => {
  const { sandbox, url } = await startSandbox();
  const client = sdkClient(sandbox, url);
  const folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'ledger.xlsx'), BYTES);
  const uploaded = await client.im.v1.file.create({
    data: {
      file_type: 'xls',
      file_name: '第一党支部台账.xlsx',
      file: createReadStream(join(folder, 'ledger.xlsx')),
    },
  });
  const file_key = uploaded?.file_key ?? '';
  const sent = await client.im.v1.message.create({
    params: { receive_id_type: 'chat_id' },
    data: { receive_id: GROUP, msg_type: 'file', content: JSON.stringify({ file_key }) },
  });
  expect(sandbox.messages(GROUP)[0]).toMatchObject({
    type: 'file',
    content: { file_key, file_name: '第一党支部台账.xlsx', size: BYTES.length },
  });
  const download = await client.im.v1.messageResource.get({
    path: { message_id: sent.data?.message_id ?? '', file_key },
    params: { type: 'file' },
  });
  const chunks: Buffer[] = [];
  for await (const chunk of download.getReadableStream()) chunks.push(Buffer.from(chunk));
  expect(Buffer.concat(chunks).equals(BYTES)).toBe(true);
});

test('a Buffer, which the SDK sends without a file name, keeps its bytes too', async () => {
  const { sandbox, url } = await startSandbox();
  const client = sdkClient(sandbox, url);
  const uploaded = await client.im.v1.file.create({
    data: { file_type: 'stream', file_name: '统计.bin', file: BYTES },
  });
  const content = JSON.stringify({ file_key: uploaded?.file_key });
  await client.im.v1.message.create({
    params: { receive_id_type: 'open_id' },
    data: { receive_id: MEMBER, msg_type: 'file', content },
  });
  const [message] = sandbox.messages(sandbox.privateChat(MEMBER));
  expect(message?.content).toMatchObject({ size: BYTES.length });
});

test.each([
  ['an empty file', new Blob([]), {}, 234010],
  ['a file of more than 30 MB', new Blob([new Uint8Array(30 * 1024 * 1024 + 1)]), {}, 234006],
  ['an unknown type', new Blob(['x']), { file_type: 'exe' }, 234001],
  ['no name', new Blob(['x']), { file_name: '' }, 234001],
])('%s is refused', async (_what, part, change, code) => {
  const { sandbox, url } = await startSandbox();
  const token = await tenantToken(sandbox, url);
  expect(await upload(url, token, part, change)).toMatchObject({ status: 400, body: { code } });
});

test('a body that is no form is refused', async () => {
  const { sandbox, url } = await startSandbox();
  const token = await tenantToken(sandbox, url);
  const response = await fetch(`${url}/open-apis/im/v1/files`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'multipart/form-data; boundary=x' },
    body: 'no form',
  });
  expect(await response.json()).toMatchObject({ code: 234001 });
});

test('a person’s file is fetched by the message it stands in, and by no other', async () => {
  const { sandbox, url } = await startSandbox();
  const token = await tenantToken(sandbox, url);
  const chatId = sandbox.privateChat(MEMBER);
  const file_key = sandbox.addFile('名单.csv', BYTES);
  const withFile = sandbox.say({
    from: MEMBER,
    chatId,
    type: 'file',
    content: { file_key, file_name: '名单.csv' },
  });
  const without = sandbox.say({ from: MEMBER, chatId, text: '名单在上面' });
  const fetchFrom = (messageId: string) =>
    fetch(`${url}/open-apis/im/v1/messages/${messageId}/resources/${file_key}?type=file`, {
      headers: { Authorization: `Bearer ${token}` },
    });
  expect(Buffer.from(await (await fetchFrom(withFile)).arrayBuffer()).equals(BYTES)).toBe(true);
  expect(await (await fetchFrom(without)).json()).toMatchObject({ code: 234003 });
});

test('a body of more than any file may have is refused before it is read to its end', async () => {
  const { sandbox, url } = await startSandbox();
  const token = await tenantToken(sandbox, url);
  const huge = new Blob([new Uint8Array(33 * 1024 * 1024)]);
  const answer = await upload(url, token, huge).catch(() => null);
  expect(answer === null || answer.status === 413).toBe(true);
  expect(sandbox.requests().at(-1)?.status).toBe(413);
});
