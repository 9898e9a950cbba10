import { describe, expect, it, onTestFinished } from 'vitest';
import { UnsentError } from '../../src/core/ports.ts';
import { createFeishu, type Feishu } from '../../src/feishu/feishu.ts';
import { type Behaviour, badPlatform, code, TAKEN } from './bad-platform.ts';
import { memoryChats, recordingInbox, recordingLog, until, words } from './kit.ts';

const TO = { kind: 'person', openId: 'ou_1' } as const;

function feishuAt(domain: string, requestTimeout: number): Feishu {
  const feishu = createFeishu(
    {
      ...{ appId: 'cli_0123456789abcdef', appSecret: 'secret', domain, transport: 'websocket' },
      timing: { retry: { times: 1, min: 1, max: 4 }, requestTimeout },
    },
    {
      inbox: recordingInbox(),
      log: recordingLog(),
      clock: { now: () => Date.now() },
      chats: memoryChats(),
    },
  );
  onTestFinished(() => feishu.stop());
  return feishu;
}

describe('an answer that never ends', () => {
  it('to a message is given up, and the message is sent once more', async () => {
    const platform = await badPlatform('trickle', TAKEN);
    expect(await feishuAt(platform.url, 400).sender.deliver(TO, words('提醒'), 'k')).toBe('om_1');
    expect(platform.count()).toBe(2);
  });

  it('to a message leaves open whether it arrived', async () => {
    const { sender } = feishuAt((await badPlatform('trickle')).url, 200);
    const error: unknown = await sender.deliver(TO, words('提醒'), 'k').catch((thrown: unknown) => thrown);
    expect(String(error)).toContain('no answer from Feishu');
    expect(error).not.toBeInstanceOf(UnsentError);
  });

  it('to the request for a token keeps no chat waiting for ever', async () => {
    const platform = await badPlatform(TAKEN);
    const given = platform.tokens;
    platform.tokens = 'trickle';
    const { sender } = feishuAt(platform.url, 400);
    const outcome = sender.deliver(TO, words('提醒'), 'k');
    await until(() => platform.tokensAsked() > 0);
    platform.tokens = given;
    expect(await outcome).toBe('om_1');
  });

  it('is not read on once it is longer than any file may be', async () => {
    const { sender } = feishuAt((await badPlatform('endless')).url, 60_000);
    await expect(sender.deliver(TO, words('提醒'), 'k')).rejects.toThrow('answer too long');
  });
});

describe('an answer that says neither yes nor no', () => {
  const NONSENSE = ['<html>login</html>', '', '[]', '"x"', '{}', 'null', '{"code":"0"}'];

  it.each(NONSENSE)('is not taken for a yes: a card is not replaced with %j', async (body) => {
    const platform = await badPlatform({ status: 200, body });
    await expect(feishuAt(platform.url, 60_000).sender.update('om_1', words('已登记'))).rejects.toThrow(
      'answer without a code',
    );
    expect(platform.count()).toBe(2);
  });

  it('is asked for again, and the next one counts', async () => {
    const nonsense: Behaviour = { status: 200, body: '<html>login</html>' };
    const platform = await badPlatform(nonsense, { status: 200, body: { code: 0, data: {} } });
    await feishuAt(platform.url, 60_000).sender.update('om_1', words('已登记'));
    expect(platform.count()).toBe(2);
  });
});

describe('a platform that asks to wait', () => {
  it.each([undefined, '', 'soon', '-5', '0', '1e12', 'Wed, 21 Oct 2099 07:28:00 GMT'])(
    'and says %s for how long is asked again, and not after ages',
    async (wait) => {
      const busy: Behaviour = {
        ...{ status: 429, body: { code: 99991400, msg: 'busy' } },
        ...(wait === undefined ? {} : { headers: { 'Retry-After': wait } }),
      };
      const platform = await badPlatform(busy, TAKEN);
      expect(await feishuAt(platform.url, 60_000).sender.deliver(TO, words('提醒'), 'k')).toBe('om_1');
      expect(platform.count()).toBe(2);
    },
  );
});

describe('a file that was uploaded', () => {
  it('and whose message is refused is said to be missing', async () => {
    const uploaded: Behaviour = { status: 200, body: { code: 0, data: { file_key: 'file_1' } } };
    const platform = await badPlatform(TAKEN, uploaded, code(230055), TAKEN);
    const attachments = [{ name: '台账.xlsx', bytes: Buffer.from('x') }];
    const { sender } = feishuAt(platform.url, 60_000);
    expect(await sender.deliver(TO, { ...words('导出'), attachments }, 'k')).toBe('om_1');
    expect(platform.count()).toBe(4);
  });
});
