import { expect, test } from 'vitest';
import { call, startSandbox, tenantToken } from '../../kit.ts';

const PATH = '/open-apis/contact/v3/users/batch_get_id?user_id_type=open_id';
const USERS = [{ openId: 'ou_1', name: '张三', mobile: '13812345678', email: 'a@b.cn' }];

test('people are found by number and address; of others comes back what was asked for alone', async () => {
  const { sandbox, url } = await startSandbox({ users: USERS, chats: [] });
  const token = await tenantToken(sandbox, url);
  const body = { mobiles: ['13812345678', '13812345679'], emails: ['a@b.cn'] };
  expect(await call(url, 'POST', PATH, { token, body })).toMatchObject({
    status: 200,
    body: {
      code: 0,
      data: {
        user_list: [
          { user_id: 'ou_1', mobile: '13812345678' },
          { mobile: '13812345679' },
          { user_id: 'ou_1', email: 'a@b.cn' },
        ],
      },
    },
  });
});

test.each([
  ['more than fifty numbers', PATH, { mobiles: Array.from({ length: 51 }, String) }, [], 99992402],
  ['what is no list', PATH, { emails: 'a@b.cn' }, [], 99992402],
  ['an unknown kind of id', PATH.replace('open_id', 'phone'), {}, [], 99992402],
  ['an app without the scope', PATH, {}, ['contact:user.id:readonly'], 99991672],
] as const)('%s is refused', async (_what, path, body, missingScopes, code) => {
  const { sandbox, url } = await startSandbox({ users: USERS, chats: [], missingScopes });
  const token = await tenantToken(sandbox, url);
  expect(await call(url, 'POST', path, { token, body })).toMatchObject({ status: 400, body: { code } });
});
