import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { PATIENCE_MS } from '../kit/patience.ts';
import { startWorld, type World } from '../kit/world.ts';

const RULES = `# 图书室管理办法（试行）

滨海区机关工委

2026年2月3日

第一条 为方便党员学习，设立图书室。

第二条 图书室每周三下午开放，由宣传委员值班。

第三条 图书借期三十天，可以续借一次。
`;
const QUESTION = '图书室的图书借期多少天';

let folder = '';
let world: World;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhibu-knowledge-'));
  world = await startWorld({ storeUrl: `file:${folder}` });
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

/** Asks until the answer fits: what was added counts within seconds. */
const answered = (question: string, fits: (words: string) => boolean) =>
  vi.waitFor(
    async () => {
      const said = await world.tell('李秀英', question);
      if (!fits(said.words)) throw new Error(said.words);
      return said;
    },
    { timeout: PATIENCE_MS, interval: 200 },
  );

describe('a document that an administrator sends', () => {
  it('is shown before it counts, put right in words, and answers once it is confirmed', async () => {
    const card = await world.send('宋岚', '图书室办法.md', RULES);
    expect(card.words).toMatch(
      /收进这份文件？[\s\S]*图书室管理办法（试行）[\s\S]*滨海区机关工委[\s\S]*2026-02-03/,
    );
    expect(card.words).toContain('借期三十天');
    expect((await world.tell('李秀英', QUESTION)).words).not.toContain('三十天');

    const put = await world.tell('宋岚', '文号是滨工委〔2026〕7号，不是正式文件');
    expect(put.words).toContain('滨工委〔2026〕7号');
    expect(put.words).toContain('不是正式文件，引用时会注明');
    const taken = await world.tell('宋岚', '确认');
    expect(taken.words).toContain('《图书室管理办法（试行）》已收进');

    const said = await answered(QUESTION, (words) => words.includes('三十天'));
    expect(said.words).toContain('《图书室管理办法（试行）》第三条');
    expect(said.words).toContain('这份材料自称非正式文件，仅供参考。');
    expect((await world.tell('李秀英', '支委会多久开一次')).words).toContain('文件原文');
  });

  it('is told when it is there already', async () => {
    const again = await world.send('宋岚', '又一份.txt', RULES.replace('# ', ''));
    expect(again.words).toContain('这份文件已经有了：《图书室管理办法（试行）》');
  });

  it('is withdrawn and restored, with a trail of who did it', async () => {
    const records = await world.tell('宋岚', '知识记录');
    expect(records.words).toMatch(/文件 · 在用[\s\S]*宋岚.*发来；宋岚.*更正；宋岚.*收进/);
    await world.press('宋岚', records, '撤下');
    await answered(QUESTION, (words) => !words.includes('三十天'));
    const after = await world.tell('宋岚', '知识记录');
    expect(after.words).toMatch(/文件 · 已撤下/);
    await world.press('宋岚', after, '恢复');
    await answered(QUESTION, (words) => words.includes('三十天'));
  });
});

describe('a question and its answer', () => {
  const ASKED = '借书最长能拿在手里几天';

  it('is answered by the words of the document that it points to, once it is confirmed', async () => {
    const card = await world.tell('宋岚', `问：${ASKED}？答：见《图书室管理办法》第三条`);
    expect(card.words).toMatch(/收进这条问答？[\s\S]*第三条 图书借期三十天，可以续借一次。/);
    expect((await world.tell('李秀英', ASKED)).words).not.toContain('三十天');
    expect((await world.tell('宋岚', '确认')).words).toContain('已收进');
    const said = await answered(`请问${ASKED}呀？`, (words) => words.includes('三十天'));
    expect(said.words).toContain('《图书室管理办法（试行）》第三条');
  });

  it('is refused where the answer stands in no document', async () => {
    const invented = await world.tell('宋岚', `问：${ASKED} 答：图书借期四十五天。`);
    expect(invented.words).toContain('一字不差');
    expect((await world.tell('宋岚', `问：${ASKED} 答：见《不存在的办法》第三条`)).words).toContain('没有叫');
    expect((await world.tell('宋岚', `问：${ASKED} 答：见《图书室管理办法》第九条`)).words).toContain(
      '没有“第九条”',
    );
  });

  it('is a question like any other where somebody else says it', async () => {
    const said = await world.tell('张建国', `问：${ASKED} 答：图书借期三十天。`);
    expect(said.words).not.toContain('收进');
  });
});

describe('questions asked in vain', () => {
  const VAIN = '图书室几点关门锁门';

  it('stand in 知识缺口 until one of them is given an answer, or none', async () => {
    await world.app.store.gaps.add(VAIN, 'declined', world.sandbox.clock.now());
    await world.app.store.gaps.add(`${VAIN}呢`, 'unhelpful', world.sandbox.clock.now());
    await world.app.store.gaps.add('明天食堂吃什么', 'declined', world.sandbox.clock.now());
    const list = await world.tell('宋岚', '知识缺口');
    expect(list.words).toMatch(
      new RegExp(`“${VAIN}呢?”等2种问法：没有答案1次，没帮到1次，最近3月18日（周三）`),
    );

    const written = await world.press('宋岚', list, '写问答');
    expect(written.error).toBeUndefined();
    const form = world.now(list);
    await world.press('宋岚', form, '看看怎么答', { question: VAIN, words: '图书室每周三下午开放' });
    await world.press('宋岚', world.now(form), '确认收进');
    await answered(VAIN, (words) => words.includes('每周三下午开放'));
    await answered(`${VAIN}呢`, (words) => words.includes('每周三下午开放'));

    const rest = await world.tell('宋岚', '知识缺口');
    expect(rest.words).not.toContain('关门锁门');
    expect(rest.words).toContain('明天食堂吃什么');
    await world.press('宋岚', await world.tell('宋岚', '知识缺口'), '不用答');
    expect((await world.tell('宋岚', '知识记录')).words).toContain('标为不用答');
  });
});

describe('a file', () => {
  it('of somebody else is not read', async () => {
    expect((await world.send('张建国', '图书室办法.md', RULES)).words).toContain('我只看得懂文字');
  });

  it('that is cancelled leaves nothing', async () => {
    const card = await world.send('宋岚', '泳池.txt', '第一条 泳池每天早上开放，周一检修。');
    await world.press('宋岚', card, '取消');
    expect(world.now(card).words).toContain('什么也没有收');
    expect(JSON.stringify(await world.app.store.knowledge.list())).not.toContain('泳池');
  });

  it.each([
    ['表.xlsx', 'x', '只能导入'],
    ['没有名字', 'x', '只能导入'],
    ['坏.docx', 'x', /打不开|损坏/],
    ['空.md', '', '没有正文'],
    ['头坏了.md', '---\ntitle: [\n---\n第一条 有。', '文件 头坏了.md：文件头不是正确的 YAML'],
    ['加密.docx', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /密码|打不开/],
    ['太长.txt', `第一条 ${'长'.repeat(300_001)}`, '文件太长'],
  ])('%s is refused in one sentence', async (name, bytes, why) => {
    expect((await world.send('宋岚', name, bytes)).words).toMatch(why);
  });

  it('that ships with the product is there already', async () => {
    const own = await readFile('data/documents/sihao-yiqiang.md');
    expect((await world.send('宋岚', 'sihao-yiqiang.md', own)).words).toContain('已经有了');
  });
});

describe('what nobody confirms', () => {
  it('never counts, and is forgotten after a week', async () => {
    await world.send('宋岚', '花房.txt', '第一条 花房每天浇水两次。');
    const kept = async () => JSON.stringify(await world.app.store.knowledge.list());
    expect(await kept()).toContain('花房');
    world.sandbox.clock.advance(8 * 24 * 60 * 60 * 1000);
    await world.send('宋岚', '车库.txt', '第一条 车库夜里关门。');
    expect(await kept()).not.toContain('花房');
    expect((await world.tell('李秀英', '花房每天浇水几次')).words).not.toContain('两次');
  });
});

describe('after a restart', () => {
  it('the first question is answered from what was added', async () => {
    await world.close();
    world = await startWorld({ storeUrl: `file:${folder}` });
    expect((await world.tell('李秀英', QUESTION)).words).toContain('三十天');
  });
});
