import { describe, expect, it } from 'vitest';
import { DeliveryError, type Target } from '../../src/core/ports.ts';
import type { Reply } from '../../src/core/reply.ts';
import { UNPACED } from '../kit/unpaced.ts';
import type { Setting } from './kit.ts';
import { ask, calls, connected, GROUP, MEMBER, OUTSIDER, SECRETARY, words } from './kit.ts';

const CHAT: Target = { kind: 'chat', chatId: GROUP };

describe('a delivery', () => {
  it('answers the message, in its chat', async () => {
    const { sandbox, feishu } = await connected();
    const messageId = ask(sandbox, '在吗');
    const sent = await feishu.sender.deliver(
      { kind: 'message', messageId, chatId: GROUP },
      words('在'),
      'k1',
    );
    expect(sandbox.messages(GROUP).at(-1)).toMatchObject({
      messageId: sent,
      type: 'interactive',
      parent: { messageId },
    });
  });

  it('reaches a person in the private chat', async () => {
    const { sandbox, feishu } = await connected();
    await feishu.sender.deliver({ kind: 'person', openId: MEMBER }, words('提醒'), 'k1');
    expect(sandbox.messages(sandbox.privateChat(MEMBER))).toHaveLength(1);
  });

  it('is one message however often it is called with the same key', async () => {
    const { sandbox, feishu } = await connected();
    const ids = [];
    for (let time = 0; time < 3; time += 1) ids.push(await feishu.sender.deliver(CHAT, words('一次'), 'k1'));
    expect(new Set(ids).size).toBe(1);
    expect(sandbox.messages(GROUP)).toHaveLength(1);
  });

  it('is one message when the platform took it and the answer got lost', async () => {
    const { sandbox, feishu } = await connected();
    sandbox.faults.set({ loseAnswerNext: 2 });
    await feishu.sender.deliver(CHAT, words('一次'), 'k1');
    expect(sandbox.messages(GROUP)).toHaveLength(1);
    expect(calls(sandbox, '/messages')).toBe(3);
  });

  it('waits when the platform is busy', async () => {
    const { sandbox, feishu, log } = await connected();
    sandbox.faults.set({ rateLimitNext: 1 });
    await feishu.sender.deliver(CHAT, words('慢慢来'), 'k1');
    expect(sandbox.messages(GROUP)).toHaveLength(1);
    expect(log.lines.map(({ event }) => event)).toContain('feishu.retry');
  });

  it('is tried again three times under 230020', async () => {
    const { sandbox, feishu } = await connected();
    sandbox.faults.set({ failNext: { times: 3, code: 230020, msg: 'frequency limit' } });
    await feishu.sender.deliver(CHAT, words('慢慢来'), 'k1');
    expect(sandbox.messages(GROUP)).toHaveLength(1);
  });

  it('that never gets through fails in a way that may be tried again', async () => {
    const { sandbox, feishu } = await connected();
    sandbox.faults.set({ failNext: { times: 100, code: 230020, msg: 'frequency limit' } });
    const failure = feishu.sender.deliver(CHAT, words('算了'), 'k1');
    await expect(failure).rejects.toThrow('230020');
    await expect(failure).rejects.not.toBeInstanceOf(DeliveryError);
  });

  it('stays in order within a chat, also when the first has to wait', async () => {
    const { sandbox, feishu } = await connected();
    sandbox.faults.set({ failNext: { times: 2, code: 230020, msg: 'frequency limit' } });
    const texts = ['一', '二', '三'];
    await Promise.all(texts.map((text) => feishu.sender.deliver(CHAT, words(text), text)));
    const sent = sandbox.messages(GROUP).map(({ content }) => JSON.stringify(content));
    expect(sent.map((content, at) => content.includes(texts[at] ?? '?'))).toEqual([true, true, true]);
  });

  it('keeps to the rate of a chat and of the app without being told to', async () => {
    const { sandbox, feishu, log } = await connected();
    const deliveries = [0, 1, 2, 3, 4, 5, 6].map((nth) =>
      feishu.sender.deliver(CHAT, words(`${nth}`), `k${nth}`),
    );
    await Promise.all(deliveries);
    expect(sandbox.messages(GROUP)).toHaveLength(7);
    expect(log.lines.filter(({ event }) => event === 'feishu.retry')).toEqual([]);
  });
});

describe('a token', () => {
  it('is fetched once for twenty at a time', async () => {
    const { sandbox, feishu } = await connected({
      feishu: { timing: { rates: UNPACED } },
      sandbox: { limits: false },
    });
    sandbox.faults.set({ revokeTokens: true });
    const before = calls(sandbox, '/internal');
    const targets: Target[] = [SECRETARY, MEMBER].map((openId) => ({ kind: 'person', openId }));
    await Promise.all(
      Array.from({ length: 20 }, (_, nth) =>
        feishu.sender.deliver(targets[nth % 2] ?? CHAT, words(`${nth}`), `k${nth}`),
      ),
    );
    expect(calls(sandbox, '/internal') - before).toBe(1);
  });

  it('revoked while a file is uploaded is no trouble', async () => {
    const { sandbox, feishu } = await connected();
    const upload = feishu.sender.deliver(CHAT, { ...words('台账'), attachments: [file('台账.xlsx')] }, 'k1');
    await sandbox.waitFor(({ type }) => type === 'interactive');
    sandbox.faults.set({ revokeTokens: true });
    await upload;
    expect(sandbox.messages(GROUP).map(({ type }) => type)).toEqual(['interactive', 'file']);
  });
});

describe('a refusal', () => {
  async function refused(code: number, target: Target = CHAT, reply: Reply = words('好')) {
    const setting = await connected({ feishu: { timing: { rates: UNPACED } } });
    setting.sandbox.faults.set({ failNext: { times: 1, code, msg: 'refused' } });
    const outcome = await feishuOutcome(setting, target, reply);
    return { ...setting, outcome };
  }

  it.each([230013, 230029, 230053, 230002])('%i says that a person cannot be reached', async (code) => {
    const { outcome, chats } = await refused(code, { kind: 'person', openId: OUTSIDER });
    expect(outcome).toMatchObject({ name: 'DeliveryError', reason: 'person' });
    expect(chats.closed.size).toBe(0);
  });

  it('of card and rich text leads to text', async () => {
    const setting = await connected({ feishu: { timing: { rates: UNPACED } } });
    setting.sandbox.faults.set({ failNext: { times: 2, code: 230099, msg: 'ErrCode: 11310' } });
    await feishuOutcome(setting, CHAT, words('好'));
    expect(setting.sandbox.messages(GROUP).at(-1)).toMatchObject({ type: 'text' });
  });

  it('because the message was taken back leads to a message in its chat', async () => {
    const { sandbox, feishu } = await connected();
    const messageId = ask(sandbox, '在吗');
    sandbox.recall(messageId);
    const sent = await feishu.sender.deliver(
      { kind: 'message', messageId, chatId: GROUP },
      words('在'),
      'k1',
    );
    expect(sandbox.messages(GROUP).at(-1)).toMatchObject({ messageId: sent, parent: null });
  });

  it('of a reply as such leads to text in the chat', async () => {
    const { sandbox } = await refused(230054, { kind: 'message', messageId: 'om_any', chatId: GROUP });
    expect(sandbox.messages(GROUP).at(-1)).toMatchObject({ type: 'text', parent: null });
  });

  it('by the audit hides phone numbers, then the content', async () => {
    const reply = words('请打 13812345678');
    const { sandbox } = await refused(230028, CHAT, reply);
    expect(JSON.stringify(sandbox.messages(GROUP).at(-1)?.content)).toContain('138****5678');
    const again = await connected({ feishu: { timing: { rates: UNPACED } } });
    again.sandbox.faults.set({ failNext: { times: 2, code: 230022, msg: 'sensitive' } });
    await feishuOutcome(again, CHAT, reply);
    const content = JSON.stringify(again.sandbox.messages(GROUP).at(-1)?.content);
    expect(content).toContain('内容审核');
    expect(content).not.toContain('138');
  });

  it('of everything ends', async () => {
    const setting = await connected({ feishu: { timing: { rates: UNPACED } } });
    for (const code of [230022, 230099, 230054, 230011]) {
      setting.sandbox.faults.set({ failNext: { times: 50, code, msg: 'no' } });
      const outcome = await feishuOutcome(setting, CHAT, words('好'));
      expect(outcome).toMatchObject({ name: 'DeliveryError', reason: 'other' });
    }
  });
});

describe('files', () => {
  it('follow their card, with their Chinese names and their bytes', async () => {
    const { sandbox, url, feishu } = await connected();
    const files = [file('第一党支部台账.xlsx'), file('说明.txt')];
    await feishu.sender.deliver(CHAT, { ...words('台账'), attachments: files }, 'k1');
    const sent = sandbox.messages(GROUP);
    expect(sent.map(({ type }) => type)).toEqual(['interactive', 'file', 'file']);
    expect(sent[1]?.content).toMatchObject({ file_name: '第一党支部台账.xlsx' });
    const { file_key: key } = Object(sent[1]?.content);
    const bytes = Buffer.from(await (await fetch(`${url}/sandbox/files/${key}`)).arrayBuffer());
    expect(bytes.toString()).toBe('内容');
  });

  it('are sent once', async () => {
    const { sandbox, feishu } = await connected();
    const reply = { ...words('台账'), attachments: [file('台账.xlsx')] };
    await feishu.sender.deliver(CHAT, reply, 'k1');
    await feishu.sender.deliver(CHAT, reply, 'k1');
    expect(sandbox.messages(GROUP)).toHaveLength(2);
  });

  it.each([
    ['empty', new Uint8Array(), '里面没有内容'],
    ['too large', new Uint8Array(30 * 1024 * 1024 + 1), '请分支部或分季度导出'],
  ])('that are %s are told of', async (_, bytes, words_) => {
    const { sandbox, feishu } = await connected();
    await feishu.sender.deliver(
      CHAT,
      { ...words('台账'), attachments: [{ name: '台账.xlsx', bytes }] },
      'k1',
    );
    expect(JSON.stringify(sandbox.messages(GROUP).at(-1)?.content)).toContain(words_);
  });
});

describe('an update', () => {
  it('puts a new card in the place of the old one', async () => {
    const { sandbox, feishu } = await connected();
    const messageId = await feishu.sender.deliver(CHAT, words('处理中'), 'k1');
    await feishu.sender.update(messageId, words('已登记'));
    const [card, ...others] = sandbox.messages(GROUP);
    expect(JSON.stringify(card?.content)).toContain('已登记');
    expect(others).toEqual([]);
  });

  it('of a card that is gone for good says so', async () => {
    const { feishu } = await connected();
    await expect(feishu.sender.update('om_nowhere', words('已登记'))).rejects.toBeInstanceOf(DeliveryError);
  });
});

function feishuOutcome({ feishu }: Setting, target: Target, reply: Reply): Promise<unknown> {
  return feishu.sender.deliver(target, reply, 'k1').catch((error: unknown) => error);
}

function file(name: string) {
  return { name, bytes: Buffer.from('内容') };
}
