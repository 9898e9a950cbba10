import { describe, expect, it } from 'vitest';
import { examineApp } from '../../src/feishu/examine.ts';
import { SCOPES } from '../../src/feishu/manifest.ts';
import type { SandboxOptions } from '../../src/sandbox/options.ts';
import { GROUP, startSandbox } from '../sandbox/kit.ts';

async function examined(options: Partial<SandboxOptions> = {}, change: { readonly appSecret?: string } = {}) {
  const { sandbox, url } = await startSandbox(options);
  const { appId, appSecret } = sandbox;
  const now = () => Date.now();
  return { sandbox, found: await examineApp({ appId, appSecret, domain: url, now, ...change }) };
}

const states = (found: Awaited<ReturnType<typeof examineApp>>) =>
  Object.fromEntries(found.scopes.map(({ scope, state }) => [scope.name, state]));

describe('examining an app', () => {
  it('finds everything as it should be, and changes nothing', async () => {
    const { sandbox, found } = await examined({ scopes: SCOPES.map(({ name }) => name) });
    expect(found).toMatchObject({ refusal: null, bot: 'active', botName: '支部助手' });
    expect(new Set(Object.values(states(found)))).toEqual(new Set(['granted']));
    expect(Math.abs(found.aheadMs ?? Number.NaN)).toBeLessThan(60_000);
    expect(sandbox.connections()).toBe(0);
    expect(sandbox.messages(GROUP)).toEqual([]);
  });

  it('names each missing permission with the page that the platform gives', async () => {
    const { sandbox, found } = await examined({
      scopes: ['im:message.p2p_msg:readonly', 'im:chat:readonly'],
    });
    expect(states(found)).toEqual({
      'im:message:send_as_bot': 'missing',
      'im:message.p2p_msg:readonly': 'granted',
      'im:message.group_at_msg:readonly': 'missing',
      'im:chat:readonly': 'granted',
      'im:resource': 'missing',
      // One that allows the same.
      'im:chat.members:bot_access': 'granted',
    });
    expect(found.scopes[0]?.grant).toMatch(
      `https://open.feishu.cn/app/${sandbox.appId}/auth?q=im:message,im:message:send_as_bot`,
    );
  });

  it.each(['absent', 'inactive'] as const)('sees that the bot is %s', async (botState) => {
    expect((await examined({ botState })).found).toMatchObject({ refusal: null, bot: botState });
  });

  it('says how credentials are refused, and asks no more', async () => {
    const { sandbox, found } = await examined({}, { appSecret: 'wrong' });
    expect(found.refusal).toMatchObject({ code: 10014 });
    expect(sandbox.requests()).toHaveLength(1);
  });

  it('says that nobody answers', async () => {
    const found = await examineApp({
      ...{ appId: 'cli_5a6462780000a001', appSecret: 'x', domain: 'http://127.0.0.1:1' },
      now: () => Date.now(),
    });
    expect(found.refusal).toMatchObject({ code: null });
  });
});
