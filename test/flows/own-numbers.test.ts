import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../kit/world.ts';

let world: World;
afterEach(() => world.close());

const QUOTE = '坚持民主生活会和组织生活会制度';
const SOURCE = '出处：《中国共产党支部工作条例（试行）》第十七条';

async function on(at: string): Promise<World> {
  world = await startWorld({ at });
  return world;
}

const logged = '组织生活会，三楼会议室，应到12实到12';

describe('the organisation-life meeting, which no document counts', () => {
  it('is told beside the document’s words as the organisation’s own setting, and in no sum', async () => {
    const { tell } = await on('2026-03-18T10:05');
    const { words } = await tell('张建国', '还差啥');
    expect(words).toMatch(/组织生活会 2026年（本单位设置）：?\s*.*0\/1，一般安排在第四季度，还没到/);
    expect(readFileSync('data/documents/jiguan-dangjian.md', 'utf8')).toContain(QUOTE);
    expect(words).toContain(`文件写法：“${QUOTE}”`);
    expect(words).toContain(`文件没有写次数；每年1次为本单位设置（${SOURCE}），不是活动文件的规定。`);
    const [, said] = /还差(\d+)项/.exec(words) ?? [];
    const documented = words.split('（本单位设置）')[0] ?? '';
    expect(documented.match(/还差[\d.]+[次篇天]|本期还没有记录/g)).toHaveLength(Number(said));
  });

  it.each(['组织生活会今年开了没', '今年组织生活会开了吗', '组织生活会还差几次'])(
    'is answered alone when it is asked for (%s)',
    async (text) => {
      const { tell } = await on('2026-11-22T10:05');
      const { words } = await tell('张建国', text);
      expect(words).toContain('0/1，一般安排在第四季度，还没到期（还有39天）');
      expect(words).toContain(QUOTE);
      expect(words).toContain(SOURCE);
      expect(words).toContain('登记组织生活会');
      expect(words).not.toMatch(/支部委员会|还差\d|没有记录/);
    },
  );

  it('is told with its day once it was held', async () => {
    const { tell } = await on('2026-11-22T10:05');
    await tell('李秀英', `11月20日${logged}`);
    const { words } = await tell('张建国', '组织生活会今年开了没');
    expect(words).toContain('✓ 1/1（11月20日（周五））');
    expect(words).toContain('本单位设置');
    expect(words).not.toContain('登记组织生活会');
  });

  it('is missing in soft words only when its quarter is over', async () => {
    const { tell } = await on('2027-01-05T10:05');
    const last = await tell('张建国', '组织生活会去年开了没');
    expect(last.words).toContain('组织生活会 2026年');
    expect(last.words).toContain('0/1，一般安排在第四季度，本期还没有记录');
    expect(last.words).not.toMatch(/还没到|还差\d|最后一天/);
    expect((await tell('张建国', '今年进度')).words).toContain('0/1，一般安排在第四季度，还没到');
  });

  it('stands in 台账 of a year and of its quarter, of another only when it is asked for', async () => {
    const { tell } = await on('2026-11-22T10:05');
    for (const text of ['今年台账', '台账 四季度', '台账 组织生活会', '台账 一季度 组织生活会'])
      expect((await tell('张建国', text)).words, text).toContain('组织生活会 2026年（本单位设置）');
    expect((await tell('张建国', '台账 一季度')).words).not.toContain('本单位设置');
    expect((await tell('张建国', '台账 四季度')).words).not.toContain('换届');
  });

  it('is shown to the administrator for all branches in the roster’s order', async () => {
    const { tell } = await on('2026-11-22T10:05');
    await tell('马春生', `11月20日组织生活会，二楼会议室，应到5实到5`);
    const { words } = await tell('宋岚', '进度');
    expect(words).toMatch(
      /第一党支部0\/1，一般安排在第四季度，还没到；第二党支部✓ 1\/1；离退休党支部0\/1，一般安排在第四季度，还没到/,
    );
    expect(words).toContain(SOURCE);
  });
});

describe('other numbers of the organisation', () => {
  it('count the term over its years, with the last one known', async () => {
    const { tell } = await on('2026-11-22T10:05');
    await tell('李秀英', '2023年5月10日换届选举大会，三楼会议室，应到12实到12');
    const { words } = await tell('张建国', '今年还差啥');
    expect(words).toContain('换届 2024—2026年（本单位设置）');
    expect(words).toMatch(/0\/1，本期还没有记录（还有39天）；上一次是2023年5月10日/);
    expect(words).toContain('每3年1次为本单位设置');
  });

  it('lead to the coverage of talks for those who may see it, in private, with no number of the branch', async () => {
    const { tell, tellGroup } = await on('2026-11-22T10:05');
    await tell('张建国', '今天上午跟吴七斤谈心谈话，办公室，年度反馈');
    for (const name of ['张建国', '王芳', '宋岚']) {
      const { words } = await tell(name, '还差啥');
      expect(words, name).toMatch(/谈心谈话：文件没有写次数；每年1次为本单位设置/);
      expect(words, name).not.toMatch(/吴七斤|谈心谈话 2026年/);
    }
    for (const name of ['赵六顺', '李秀英']) expect((await tell(name, '还差啥')).words).not.toContain('谈心');
    expect((await tellGroup('张建国', '还差啥')).words).not.toContain('谈心');
  });

  it('are not said of a duty that has none', async () => {
    const { tell } = await on('2026-11-22T10:05');
    const { words } = await tell('张建国', '还差啥');
    expect(words).not.toMatch(/民主生活会 2026年|民主评议党员 2026年/);
  });

  it('are not told to outsiders', async () => {
    const { tell } = await on('2026-11-22T10:05');
    const { words } = await tell('钱路过', '组织生活会今年开了没');
    expect(words).not.toMatch(/本单位设置|0\/1/);
  });
});
