import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replyOf } from '../../src/qa/ask.ts';
import { importDocument } from '../../src/qa/import/import.ts';
import { reportOf } from '../../src/qa/import/report.ts';
import { loadLexicon } from '../../src/qa/lexicon.ts';
import { parseDocument } from '../../src/qa/load.ts';
import { speak, texts } from '../../src/texts/texts.ts';
import { branchesOf } from '../campaigns/office.ts';
import { type Doors, openDoors } from './desk.ts';
import { chineseIn, chineseLeft, sentencesIn } from './english.ts';

const NAMES = ['支部助手'];
let doors: Doors;
beforeAll(async () => {
  speak('en');
  doors = await openDoors(branchesOf(1));
});
afterAll(() => speak('zh'));

describe('answers in English', () => {
  it('quote the documents in their own words', async () => {
    const reply = await doors.say('shu0', '图书借期多少天');
    expect(reply.title).toBe('From the documents');
    expect(reply.blocks).toContainEqual(
      expect.objectContaining({ kind: 'quote', text: expect.stringContaining('图书借期三十天') }),
    );
    expect(chineseLeft(reply)).toEqual([]);
    const clause = await doors.press('shu0', 'ask.clause', { d: 'rules', c: '第二条' });
    expect(chineseLeft(clause)).toEqual([]);
    expect(clause.title).toBe('The whole clause');
  });

  it.each([
    '你好',
    '谢谢',
    '你是机器人吗',
    '👍',
    '谁能看到我的记录',
    '我的谈话记录领导能看到吗',
    '谁没交党费',
    '帮我写个心得体会',
    '代我签到',
    '还有呢',
    '第三条',
    '第九十条',
    '党费交多少',
    '四好五强怎么评',
    '今天天气怎么样',
  ])('say that there is none to %s', async (said) => {
    expect(chineseLeft(await doors.say('shu0', said), NAMES)).toEqual([]);
  });

  it('in plain words have English around them', () => {
    const { answers } = doors.office.parts;
    const [first, second, ...rest] = replyOf(answers.answer('图书借期多少天')).split('\n');
    expect([first?.startsWith('“'), rest]).toEqual([true, []]);
    expect(second).toBe('— 图书室管理办法 (第二条)');
  });
});

describe('the lexicon’s replies', () => {
  it('are said in the language that is spoken, and words alone in each', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'zhibu-lexicon-'));
    try {
      await cp('data/lexicon', folder, { recursive: true });
      const replies =
        'greetings: [{ say: [你好], reply: { zh: 您好。, en: Hello. } }]\ndecline: 没有写。\naside: 不管。\n';
      await writeFile(join(folder, 'replies.yaml'), replies);
      const lexicon = loadLexicon(folder);
      expect([lexicon.greetings.get('你好')?.(), lexicon.decline]).toEqual(['Hello.', '没有写。']);
      speak('zh');
      expect([lexicon.greetings.get('你好')?.(), lexicon.aside]).toEqual(['您好。', '不管。']);
    } finally {
      speak('en');
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe('documents that are read, in English', () => {
  it('are told line by line', async () => {
    const bytes = new TextEncoder().encode('图书室管理办法\n第一条 图书室每周三开放。\n第二条 借期三十天。');
    const lines = reportOf(await importDocument('rules.txt', bytes, null), 'data/rules.md');
    expect(lines[0]).toBe('《图书室管理办法》 was written to data/rules.md');
    expect(chineseIn(lines, ['图书室管理办法'])).toEqual([]);
  });

  it('are refused with the reason', async () => {
    const read = async (name: string, bytes: Uint8Array) =>
      importDocument(name, bytes, null).then(
        () => 'read',
        (error: unknown) => String(error),
      );
    const empty = new Uint8Array();
    const told = [
      await read('a.exe', empty),
      await read('a.txt', empty),
      await read('a.docx', new Uint8Array(9)),
    ];
    expect(told.every((line) => line !== 'read')).toBe(true);
    expect(chineseIn(told)).toEqual([]);
    const document = parseDocument('a.md', '---\ntitle: 3\n---\n');
    expect('problems' in document && chineseIn(document.problems)).toEqual([]);
    expect(chineseIn(sentencesIn(texts().qa), NAMES)).toEqual([]);
  });
});
