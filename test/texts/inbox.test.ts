import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { troubleCard } from '../../src/inbox/trouble-cards.ts';
import { administratorWelcome, groupWelcome, privateWelcome } from '../../src/inbox/welcome.ts';
import { createDirectory } from '../../src/roster/directory.ts';
import { speak, texts } from '../../src/texts/texts.ts';
import { branchesOf } from '../campaigns/office.ts';
import { type Doors, openDoors } from './desk.ts';
import { chineseIn, chineseLeft, sentencesIn } from './english.ts';

const NAMES = ['支部助手', '支部001'];
const members = branchesOf(1);
let doors: Doors;
beforeAll(async () => {
  speak('en');
  doors = await openDoors(members);
});
afterAll(() => speak('zh'));

describe('the inbox in English', () => {
  it('welcomes everybody', () => {
    const [secretary = null] = members;
    const all = [
      ...[groupWelcome(null), groupWelcome('支部001'), administratorWelcome()],
      ...[privateWelcome(null), privateWelcome(secretary)],
    ];
    expect(all.flatMap((reply) => chineseLeft(reply, [...NAMES, secretary?.name ?? '']))).toEqual([]);
    expect(privateWelcome(null).title).toBe('Hello, I am 支部助手');
  });

  it('tells administrators what only they can mend', () => {
    const directory = createDirectory(members, [{ name: '支部001', chatId: 'oc_1' }]);
    const told = [
      troubleCard({ kind: 'chat-closed', chatId: 'oc_1', why: 'dissolved' }, directory),
      troubleCard({ kind: 'chat-closed', chatId: 'oc_1', why: 'silenced' }, directory),
      troubleCard({ kind: 'scope-missing', grant: null }, directory),
      troubleCard({ kind: 'scope-missing', grant: 'https://open.feishu.cn/app' }, directory),
      troubleCard({ kind: 'quota-used-up' }, directory),
    ];
    expect(told.flatMap((reply) => (reply === null ? ['nothing'] : chineseLeft(reply, NAMES)))).toEqual([]);
  });

  it('tells what it does not do', async () => {
    const told = [
      await doors.say('shu0', '', { unreadable: 'image' }),
      await doors.say('shu0', '', { unreadable: 'image', chatType: 'group' }),
      await doors.say('shu0', '我的谈话', { chatType: 'group' }),
      await doors.say('shu0', '图书借期多少天', { sentAt: 0 }),
    ];
    expect(told.flatMap((reply) => chineseLeft(reply))).toEqual([]);
  });

  it('says everything else in English, too', () => {
    expect(chineseIn(sentencesIn(texts().inbox), NAMES)).toEqual([]);
    expect(chineseIn([texts().inbox.expired.title(null), texts().inbox.failed.text('a1b2')])).toEqual([]);
  });
});
