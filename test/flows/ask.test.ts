import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../kit/world.ts';

describe.each(['websocket', 'webhook'] as const)('a question over the %s', (transport) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ transport });
  });
  afterAll(() => world.close());

  it('is answered in the group with the exact sentence, the title and the clause', async () => {
    const { words, view } = await world.tellGroup('赵六顺', '党员大会多久开一次？');
    expect(words).toContain('支部党员大会每季度至少召开一次');
    expect(words).toContain('关于进一步加强和改进机关党的建设的意见');
    expect(words).toContain('（六）');
    expect(view.parent).not.toBeNull();
  });

  it('is answered in private without a mention', async () => {
    expect((await world.tell('赵六顺', '末位发言是啥')).words).toContain('实行一把手末位发言制度');
  });

  it('may be typed in traditional script and full width', async () => {
    const { words } = await world.tell('黄德胜', '黨組織活動經費按什麼比例列？');
    expect(words).toContain('工资总额的百分之二列入行政经费预算');
  });

  it('is answered for somebody who is not on the roster', async () => {
    expect((await world.tell('钱路过', '支委会一般多久开一次')).words).toContain('一般每月召开一次');
  });

  it('says of an unofficial document that it is one', async () => {
    const { words } = await world.tell('赵六顺', '四强一硬弄虚作假怎么处理');
    expect(words).toContain('取消參評資格');
    expect(words).toMatch(/非正式|网友上传|仅供/);
  });

  it('is declined in one friendly sentence when no document says it', async () => {
    const { words } = await world.tell('赵六顺', '党费交多少');
    expect(words).toMatch(/没有/);
    expect(words).not.toContain('《');
  });

  it('that is small talk is not answered from a document', async () => {
    expect((await world.tellGroup('赵六顺', '中午吃啥')).words).not.toContain('《');
  });

  it('shows the whole clause at the press of 看全文', async () => {
    const answer = await world.tell('赵六顺', '末位发言是啥');
    await world.press('赵六顺', answer, '看全文');
    expect(world.now(answer).words).toContain('规范党组决策程序');
  });
});
