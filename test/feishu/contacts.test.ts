import { describe, expect, it } from 'vitest';
import type { SandboxUser } from '../../src/sandbox/platform/people.ts';
import { calls, connected } from './kit.ts';

const SCOPE = 'contact:user.id:readonly';

/** So many people with a number, an address or neither. */
const users: readonly SandboxUser[] = Array.from({ length: 230 }, (_, nth) => ({
  openId: `ou_${nth}`,
  name: `人${nth}`,
  ...(nth % 2 === 0 ? { mobile: `138${String(nth).padStart(8, '0')}` } : { email: `p${nth}@example.com` }),
}));
const everybody = { chatId: 'oc_big', name: '大群', members: users.map(({ openId }) => openId) };

describe('people', () => {
  it('of a group are read over pages, without the bot', async () => {
    const { sandbox, feishu } = await connected({ sandbox: { users, chats: [everybody] } });
    const people = await feishu.contacts.inGroup('oc_big');
    expect(people).toHaveLength(230);
    expect(people[229]).toEqual({ openId: 'ou_229', name: '人229', tenant: expect.any(String) });
    expect(calls(sandbox, '/members')).toBe(3);
  });

  it('of a group are told apart by their organisations', async () => {
    const guest = { openId: 'ou_guest', name: '张建国', tenantKey: 'another' };
    const chat = { chatId: 'oc_1', name: '群', members: ['ou_0', 'ou_guest'] };
    const { feishu } = await connected({ sandbox: { users: [...users, guest], chats: [chat] } });
    const [own, other] = await feishu.contacts.inGroup('oc_1');
    expect(other?.tenant).toBe('another');
    expect(own?.tenant).not.toBe('another');
  });

  it('are found by number and address, fifty of each in a call; who is not there is left out', async () => {
    const { sandbox, feishu } = await connected({ sandbox: { users, chats: [everybody] } });
    const mobiles = [...users.flatMap(({ mobile }) => mobile ?? []), '13999999999'];
    const emails = users.flatMap(({ email }) => email ?? []).slice(0, 60);
    const found = await feishu.contacts.find({ mobiles, emails });
    expect(found.size).toBe(115 + 60);
    expect(found.get('13800000228')).toBe('ou_228');
    expect(found.get('p1@example.com')).toBe('ou_1');
    expect(found.has('13999999999')).toBe(false);
    expect(calls(sandbox, '/batch_get_id')).toBe(3);
    expect(await feishu.contacts.find({ mobiles: [], emails: [] })).toEqual(new Map());
    expect(calls(sandbox, '/batch_get_id')).toBe(3);
  });

  it('cannot be looked up without the right: it is said where the right is granted', async () => {
    const { sandbox, feishu } = await connected({ sandbox: { missingScopes: [SCOPE] } });
    await expect(feishu.contacts.find({ mobiles: ['13800000000'], emails: [] })).rejects.toMatchObject({
      name: 'ContactsError',
      reason: 'scope',
      grantUrl: `https://open.feishu.cn/app/${sandbox.appId}/auth?q=${SCOPE}&op_from=openapi&token_type=tenant`,
    });
  });

  it('of a group where the bot is not cannot be read', async () => {
    const { feishu } = await connected();
    await expect(feishu.contacts.inGroup('oc_unknown')).rejects.toMatchObject({
      reason: 'other',
      grantUrl: null,
    });
  });
});
