import { afterEach, expect, it } from 'vitest';
import { startWorld, type World } from '../kit/world.ts';

let world: World | null = null;

afterEach(async () => {
  await world?.close();
  world = null;
});

async function on(): Promise<World> {
  world = await startWorld({ at: '2026-12-18T10:05' });
  return world;
}

/** Names of the files that came into somebody's private chat. */
function filesOf({ sandbox, person }: World, name: string): readonly unknown[] {
  const chatId = sandbox.privateChat(person(name).openId);
  return sandbox
    .messages(chatId)
    .filter((message) => message.type === 'file')
    .map((message) => message.content);
}

it('the secretary gets the material for 述职 as a file', async () => {
  const home = await on();
  const { words, view } = await home.tell('张建国', '述职材料');
  expect(words).toContain('第一党支部2026年述职材料.docx');
  expect(words).toContain('没有替您写一句话');
  await home.sandbox.waitFor((message) => message.type === 'file' && message.chatId === view.chatId);
  expect(filesOf(home, '张建国')).toMatchObject([{ file_name: '第一党支部2026年述职材料.docx' }]);
});

it('is made for whoever asks to have it made, with the same rights', async () => {
  const home = await on();
  expect((await home.tell('张建国', '生成述职材料')).words).toContain('第一党支部2026年述职材料.docx');
  expect((await home.tell('吴七斤', '给我写一份述职材料')).words).toContain('没有这项权限');
  expect((await home.tellGroup('张建国', '出一下述职材料')).words).toContain('请私聊我发');
});

it('自查 without a campaign gives all of them in one file, and each at a press', async () => {
  const home = await on();
  const said = await home.tell('李秀英', '导出自查材料');
  expect(said.words).toContain('第一党支部2026年自查材料.docx');
  for (const label of ['只要四好一强', '只要四好班子', '只要四强一硬']) expect(said.words).toContain(label);
  const narrowed = await home.tell('李秀英', '去年四好班子自查材料');
  expect(narrowed.words).toContain('第一党支部2025年自查材料.docx');
  expect(narrowed.words).not.toContain('只要');
});

it('年终材料 is both, for the year that is named', async () => {
  const { words } = await (await on()).tell('李秀英', '导出年终材料 2025年');
  expect(words).toContain('第一党支部2025年述职材料.docx');
  expect(words).toContain('第一党支部2025年自查材料.docx');
});

it('the administrator gets it for all branches', async () => {
  expect((await (await on()).tell('宋岚', '导出各支部述职材料')).words).toContain(
    '各支部2026年述职材料.docx',
  );
});

it('who may not export the ledger may not have this either, and hears the same', async () => {
  const home = await on();
  const refused = (await home.tell('赵六顺', '导出')).words;
  expect((await home.tell('赵六顺', '述职材料')).words).toBe(refused);
  expect((await home.tell('周明', '导出自查材料')).words).toBe(refused);
  expect(filesOf(home, '赵六顺')).toEqual([]);
});

it('a request to write the report is still refused, and a question about it still answered', async () => {
  const home = await on();
  expect((await home.tell('张建国', '帮我写一份自查报告')).words).not.toContain('.docx');
  expect((await home.tell('张建国', '述职材料怎么写')).words).not.toContain('.docx');
  expect((await home.tell('张建国', '自查报告报送给谁')).words).not.toContain('.docx');
});
