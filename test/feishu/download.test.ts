import { describe, expect, it, onTestFinished } from 'vitest';
import { createFeishu } from '../../src/feishu/feishu.ts';
import { badPlatform } from './bad-platform.ts';
import { connected, memoryChats, recordingInbox, recordingLog, SECRETARY, type Setting } from './kit.ts';

const WORDS = Buffer.from('第一条 图书室每周三开放。');

/** What was sent, as it came in. */
async function sent({ sandbox, inbox }: Setting, bytes: Uint8Array = WORDS) {
  const content = { file_key: sandbox.addFile('图书室.md', bytes), file_name: '图书室.md' };
  const chatId = sandbox.privateChat(SECRETARY);
  const id = sandbox.say({ from: SECRETARY, chatId, type: 'file', content });
  const message = await inbox.next((one) => one.kind === 'message' && one.messageId === id);
  if (message.kind !== 'message' || message.file === undefined) throw new Error('no file came in');
  return { id, ...message.file };
}

describe('a file that somebody sends', () => {
  it('comes with its key and its name, and its bytes are there to be fetched', async () => {
    const setting = await connected();
    const { id, key, name } = await sent(setting);
    expect(name).toBe('图书室.md');
    expect(Buffer.from((await setting.feishu.files.download(id, key)) ?? [])).toEqual(WORDS);
  });

  it('is fetched with a fresh token where the old one is refused', async () => {
    const setting = await connected();
    const { id, key } = await sent(setting);
    setting.sandbox.faults.set({ revokeTokens: true });
    expect(await setting.feishu.files.download(id, key)).not.toBeNull();
  });

  it('is none where it is larger than 30 MB', async () => {
    const setting = await connected();
    const { id, key } = await sent(setting, Buffer.alloc(30 * 1024 * 1024 + 1, 'a'));
    expect(await setting.feishu.files.download(id, key)).toBeNull();
  });

  it('is not called too large where it breaks off', async () => {
    const { url } = await badPlatform('half');
    const feishu = createFeishu(
      { appId: 'cli_0123456789abcdef', appSecret: 'secret', domain: url, transport: 'websocket' },
      {
        inbox: recordingInbox(),
        log: recordingLog(),
        clock: { now: () => Date.now() },
        chats: memoryChats(),
      },
    );
    onTestFinished(() => feishu.stop());
    await expect(feishu.files.download('om_1', 'file_1')).rejects.toThrow();
  });

  it('that is not in the message is refused in the platform’s words', async () => {
    const setting = await connected();
    const { id } = await sent(setting);
    const other = setting.sandbox.addFile('别的.md', WORDS);
    await expect(setting.feishu.files.download(id, other)).rejects.toThrow('234003');
  });
});
