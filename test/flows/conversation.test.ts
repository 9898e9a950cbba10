import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../kit/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

describe('a follow-up', () => {
  it('leans on what the same person asked in the same chat, and on nothing else', async () => {
    await world.tell('赵六顺', '党员大会多久开一次');
    expect((await world.tell('赵六顺', '那支委会呢？')).words).toContain('一般每月召开一次');
    await world.tellGroup('赵六顺', '下基层一年多少天');
    expect((await world.tellGroup('李秀英', '哪份文件说的？')).words).not.toContain('60天');
    expect((await world.tellGroup('赵六顺', '哪份文件说的？')).words).toContain('60天');
    expect((await world.tell('黄德胜', '那呢？')).words).not.toContain('《');
  });

  it('is no follow-up any more after five minutes', async () => {
    await world.tell('黄德胜', '末位发言是啥');
    world.sandbox.clock.advance(6 * 60 * 1000);
    expect((await world.tell('黄德胜', '出处呢')).words).not.toContain('末位发言');
  });
});

describe('which document', () => {
  it('is asked with one button per document, which asks again within it', async () => {
    const asked = await world.tell('赵六顺', '自查报告报给谁');
    expect(asked.words).toContain('您问的是哪一份');
    await world.press('赵六顺', asked, '四好班子');
    const answer = await world.privately(
      '赵六顺',
      (words) => words.includes('报送市直机关工委') && words.includes('没帮到'),
    );
    expect(answer.words).not.toContain('省直机关工委');
  });
});

describe('what was asked in vain', () => {
  it('is counted without a name and shown to administrators only', async () => {
    await world.tell('赵六顺', '党费每月交多少');
    await world.tell('赵六顺', '张建国的党费怎么交');
    const answer = await world.tell('赵六顺', '末位发言是啥');
    const pressed = await world.press('赵六顺', answer, '没帮到');
    expect(JSON.stringify(pressed)).toContain('已记下');
    expect(world.now(answer).words).toBe(answer.words);
    await world.tell('赵六顺', '中午吃啥');

    const gaps = await world.app.store.gaps.list();
    expect(gaps.map(({ question, outcome }) => [question, outcome])).toContainEqual([
      '党费每月交多少',
      'declined',
    ]);
    const kept = JSON.stringify(gaps);
    expect(kept).toContain('unhelpful');
    expect(kept).toContain('某同志的党费怎么交');
    for (const word of ['张建国', '赵六顺', world.person('赵六顺').openId, '中午吃啥'])
      expect(kept).not.toContain(word);

    const list = await world.tell('宋岚', '知识缺口');
    expect(list.words).toContain('“党费每月交多少”');
    expect((await world.tell('钱路过', '知识缺口')).words).not.toContain('党费');
  });

  it('is thanked for when it was of help', async () => {
    const answer = await world.tell('黄德胜', '支委会多久开一次');
    expect(JSON.stringify(await world.press('黄德胜', answer, '有帮助'))).toContain('谢谢');
    expect((await world.app.store.gaps.list()).some(({ question }) => question.includes('支委会'))).toBe(
      false,
    );
  });
});
