import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { type Postgres, startPostgres } from '../kit/postgres.ts';
import { eachTestHasADesk } from './kit.ts';

const desk = eachTestHasADesk();
const SILENT = { info() {}, warn() {}, error() {} };

let server: Postgres;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

it('an import that was agreed to writes nothing else than what was shown', async () => {
  const url = await server.database();
  desk().env.STORE_URL = url;
  const list = await desk().file('list.csv', '支部,姓名,open_id,角色\n第一党支部,张三,ou_1,党员\n');
  const store = await openStore(url, { log: SILENT });
  const appointMeanwhile = async (): Promise<string> => {
    await store.roster.upsertMembers([
      { openId: 'ou_1', name: '张三', branch: '第一党支部', roles: ['书记'], group: null, rank: null },
    ]);
    return '是';
  };
  const outcome = await desk().runAsked(appointMeanwhile, 'roster', 'import', list);
  expect(outcome.status).toBe(1);
  expect(outcome.complaints).toEqual([expect.stringContaining('没有导入')]);
  expect((await store.roster.members()).map(({ roles }) => roles)).toEqual([['书记']]);
  await store.close();
});
