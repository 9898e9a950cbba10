import { afterEach, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../kit/world.ts';

let world: World;
afterEach(() => world.close());

type Json = Readonly<Record<string, unknown>>;

/** The charts of a card. */
function chartsOf(content: unknown): readonly Json[] {
  if (typeof content !== 'object' || content === null) return [];
  const inside = Object.values(content).flatMap(chartsOf);
  return 'tag' in content && content.tag === 'chart' ? [...inside, content as Json] : inside;
}

async function withRecords(): Promise<World> {
  world = await startWorld({ at: '2026-03-18T10:05' });
  await world.tell('李秀英', '1月20日支委会，三楼会议室，应到5实到5，议题：学习');
  await world.tell('李秀英', '3月17日支委会，三楼会议室，应到5实到5，议题：学习');
  await world.tell('李秀英', '3月10日主题党日，主题学雷锋，应到12实到12');
  await world.tell('张建国', '今天上午跟吴七斤谈心谈话，办公室，年度反馈');
  return world;
}

describe('a picture', () => {
  it.each(['今年台账', '台账 一季度', '今年进度', '进度'])(
    'of the months stands beside the same numbers (%s)',
    async (text) => {
      const { tell } = await withRecords();
      const { view, words } = await tell('张建国', text);
      const charts = chartsOf(view.content);
      expect(charts).toHaveLength(1);
      expect(JSON.stringify(charts)).toContain('{"label":"3月","part":"主题党日","count":1}');
      expect(JSON.stringify(charts)).not.toContain('谈心');
      expect(words).toMatch(/支部委员会：.*1月1次，2月0次，3月1次/);
      expect(words).toMatch(/主题党日：.*1月0次，2月0次，3月1次/);
    },
  );

  it('is not drawn of a month, of nothing, or of talks', async () => {
    const { tell } = await withRecords();
    for (const text of ['本月台账', '台账 谈心谈话', '去年台账']) {
      expect(chartsOf((await tell('张建国', text)).view.content)).toEqual([]);
    }
  });

  it('of the branches is for the administrator, in the order of the roster', async () => {
    const { tell } = await withRecords();
    await tell('马春生', '3月9日主题党日，主题植树，应到5实到5');
    const { view, words } = await tell('宋岚', '各支部台账');
    expect(words).toContain('各支部一季度台账');
    expect(words).toMatch(/第一党支部：.*支部委员会2次，主题党日1次/);
    expect(words).toMatch(/第二党支部：.*支部委员会0次，主题党日1次/);
    expect(words).toMatch(/谈心谈话：.*第一党支部1次，第二党支部0次/);
    const [chart] = chartsOf(view.content);
    const order = [...JSON.stringify(chart).matchAll(/"label":"([^"]+)"/g)].map(([, label]) => label);
    expect([...new Set(order)]).toEqual(['第一党支部', '第二党支部', '离退休党支部']);
    expect(words).not.toMatch(/吴七斤|张建国/);
  });

  it('of the branches tells what each lacks, without a ranking', async () => {
    const { tell } = await withRecords();
    const { view, words } = await tell('宋岚', '进度');
    expect(words).toMatch(/第一党支部：.*支部党员大会（一季度0\/1，还差1次）/);
    expect(words).toMatch(/离退休党支部：.*支部委员会（3月0\/1，本期还没有记录）/);
    expect(words).toContain('不排名');
    expect(chartsOf(view.content)).toHaveLength(1);
  });

  it('of one branch is shown to the administrator who names it', async () => {
    const { tell } = await withRecords();
    expect((await tell('宋岚', '台账 第一支部')).words).toContain('第一党支部 一季度台账');
    expect((await tell('宋岚', '还差啥 第二党支部')).words).toContain('第二党支部：还差');
    expect((await tell('宋岚', '台账 第九党支部')).words).toContain('名册里没有');
  });

  it('of all branches is refused to everybody else', async () => {
    const { tell } = await withRecords();
    for (const text of ['各支部台账', '各支部进度'])
      expect((await tell('张建国', text)).words).toContain('没有这项权限');
  });
});
