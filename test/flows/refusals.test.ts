import { afterEach, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../kit/world.ts';

let world: World;
afterEach(() => world.close());

const OTHERS = '第二党支部';
const NO_SUCH = '0101-00000';

/** 马春生 logged a meeting of another branch, and 张建国 a talk and a meeting of the own. */
async function withRecords(): Promise<{
  readonly meeting: string;
  readonly talk: string;
  readonly own: string;
}> {
  world = await startWorld({ at: '2026-03-18T10:05' });
  await world.tell('马春生', '3月11号党员大会，三楼会议室，应到5实到5，议题：学习');
  await world.tell('张建国', '今天上午跟吴七斤谈心谈话，办公室，年度反馈');
  await world.tell('张建国', '3月11号党员大会，三楼会议室，应到12实到12，议题：学习');
  const records = await world.app.store.ledger.find({});
  const id = (branch: string, kind: string) =>
    records.find((one) => one.branch === branch && one.kind === kind)?.id ?? '';
  return {
    meeting: id(OTHERS, 'member-assembly'),
    talk: id('第一党支部', 'heart-talk'),
    own: id('第一党支部', 'member-assembly'),
  };
}

describe('a refusal reads the same whether or not the thing exists', () => {
  it.each(['修改', '作废'])(
    '%s of a record of another branch, of a talk of others, of an own meeting',
    async (deed) => {
      const ids = await withRecords();
      for (const who of ['赵六顺', '钱路过']) {
        const [none, ...there] = await Promise.all(
          [NO_SUCH, ids.meeting, ids.talk, ids.own].map(
            async (id) => (await world.tell(who, `${deed} #${id}`)).words,
          ),
        );
        expect(none).toContain('未做任何更改');
        expect(there).toEqual([none, none, none]);
      }
      const records = await world.app.store.ledger.find({});
      expect(records.every(({ status, revisions }) => status === 'held' && revisions.length === 0)).toBe(
        true,
      );
    },
  );

  it.each(['台账', '还差啥', '导出'])('%s of another branch, with and without records', async (what) => {
    await withRecords();
    const [some, none, nowhere] = await Promise.all(
      [OTHERS, '离退休党支部', '第九党支部'].map(
        async (branch) => (await world.tell('赵六顺', `${what} ${branch}`)).words,
      ),
    );
    expect(some).toContain('没有这项权限');
    expect(none).toBe(some);
    expect(nowhere).toBe(some);
  });

  it('an entry for another branch, already there or not', async () => {
    await withRecords();
    const said = async (day: string) =>
      (await world.tell('张建国', `登记 ${OTHERS} 3月${day}号党员大会，应到5实到5，三楼，议题：学习`)).words;
    const there = await said('11');
    expect(there).toContain('没有这项权限');
    expect(await said('12')).toBe(there);
  });
});
