import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { speak, texts } from '../../src/texts/texts.ts';
import { branchesOf } from '../campaigns/office.ts';
import { type Doors, openDoors } from './desk.ts';
import { chineseIn, chineseLeft, sentencesIn } from './english.ts';

const FILE = '# 食堂管理办法\n\n滨海区机关工委\n\n第一条 食堂七点开门。\n\n第二条 食堂八点关门。\n';
/** What the card shows of the file, and whoever did it. */
const SHOWN = [
  '滨海区机关工委',
  '食堂管理办法',
  '第1段',
  '食堂七点开门',
  '食堂八点关门',
  '第一条',
  '第二条',
  '2026年2月3日',
  '。',
];

let doors: Doors;
beforeAll(async () => {
  speak('en');
  doors = await openDoors(branchesOf(1));
});
afterAll(() => speak('zh'));

describe('knowledge upkeep in English', () => {
  it('takes a file, puts it right, withdraws and restores it', async () => {
    const bytes = new TextEncoder().encode(FILE);
    Object.assign(doors.office.parts, { files: { download: async () => bytes } });
    const file = { key: 'file_1', name: '食堂.md' };
    const shown = [...SHOWN, ...(await doors.store.roster.members()).map(({ name }) => name)];
    const preview = await doors.say('admin', '', { unreadable: 'file', file });
    expect(preview.title).toBe('Add this document?');
    const told = [preview];
    for (const said of ['文号是×党发〔2026〕3号', '日期是明天', '确认', '知识记录'])
      told.push(await doors.say('admin', said));
    const [entry] = await doors.store.knowledge.list();
    for (const verb of ['withdraw', 'withdraw', 'restore'])
      told.push(await doors.press('admin', `knowledge.${verb}`, { i: entry?.id ?? '' }));
    told.push(
      await doors.press('admin', 'knowledge.restore', { i: 'gone' }),
      await doors.say('admin', '知识记录'),
    );
    expect(told.flatMap((reply) => chineseLeft(reply, [...shown, '×党发〔2026〕3号']))).toEqual([]);
  });

  it('shows what was asked in vain, and takes an answer to it', async () => {
    await doors.store.gaps.add('书能借几天', 'declined', Date.parse('2026-03-17T09:00:00+08:00'));
    const told = [
      await doors.say('admin', '知识缺口'),
      await doors.press('admin', 'gaps.write', { q: '书能借几天' }),
      await doors.say('admin', '问：书能借几天 答：见《图书室管理办法》第二条'),
      await doors.say('admin', '问：书能借几天 答：见《图书室管理办法》第九条'),
      await doors.say('admin', '问：书能借几天 答：见《阅览室办法》第九条'),
      await doors.say('admin', '问：书能借几天 答：想借几天就借几天吧'),
      await doors.press('admin', 'gaps.needless', { q: '书能借几天' }),
      await doors.press('admin', 'gaps.needless', { q: '没人问过' }),
      await doors.say('admin', '知识缺口'),
    ];
    expect(told.flatMap((reply) => chineseLeft(reply, ['图书室管理办法', '第五条']))).toEqual([]);
  });

  it('says everything else in English, too', () => {
    expect(chineseIn(sentencesIn(texts().knowledge), ['第五条'])).toEqual([]);
  });
});
