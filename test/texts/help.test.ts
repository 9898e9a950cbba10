import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES } from '../../src/core/roster.ts';
import { speak, texts } from '../../src/texts/texts.ts';
import { branchesOf } from '../campaigns/office.ts';
import { type Doors, openDoors } from './desk.ts';
import { chineseIn, chineseLeft, sentencesIn } from './english.ts';

let doors: Doors;
beforeAll(async () => {
  speak('en');
  doors = await openDoors(branchesOf(1));
});
afterAll(() => speak('zh'));

const PEOPLE = ['admin', 'shu0', 'zu0', 'ou_stranger'];

describe('帮助 in English', () => {
  it.each(PEOPLE)('is English to %s, but for what one types', async (openId) => {
    for (const said of ['帮助', '帮助 登记', '帮助 查看', '帮助 提醒', '帮助 管理', '帮助 提问']) {
      const reply = await doors.say(openId, said);
      expect(chineseLeft(reply, doors.names)).toEqual([]);
    }
  });

  it('tells the topics by their English names, and what is said for them in Chinese', async () => {
    const reply = await doors.say('shu0', '帮助');
    const text = JSON.stringify(reply);
    expect(reply.title).toBe('What I can do');
    expect(text).toContain('"label":"Looking up"');
    expect(text).toContain('{"label":"What to say: recording","action":"say","payload":{"t":"帮助 登记"}');
    expect(JSON.stringify(await doors.say('shu0', '帮助 登记'))).toContain(
      '{"label":"登记","value":"Record meetings, theme party days, talks and so on, in one sentence or on a card"}',
    );
  });

  it('has an English line for every command that it can name', async () => {
    const { commands } = doors.office.parts;
    expect(commands.filter(({ order, summary }) => order !== null && summary === '')).toEqual([]);
    expect(chineseIn(commands.map(({ summary }) => summary))).toEqual([]);
    expect(chineseIn(sentencesIn(texts().help))).toEqual([]);
  });

  it('goes back to Chinese with the language, as nothing is kept', async () => {
    speak('zh');
    expect((await doors.say('shu0', '帮助')).title).toBe('我能做什么');
    speak('en');
    expect((await doors.say('shu0', '帮助')).title).toBe('What I can do');
  });
});

describe('a command in English', () => {
  it.each(['我是谁', '取消', '打开台账', '推迟'])('answers %s', async (said) => {
    for (const openId of ['admin', 'shu0', 'zu0'])
      expect(chineseLeft(await doors.say(openId, said), ['支部001', `姓名${openId}`, ...ROLES])).toEqual([]);
  });

  it.each(['ask.helpful', 'ask.unhelpful', 'record.cancel', 'nothing.of-the-kind'])(
    'answers the button %s',
    async (action) => {
      expect(chineseLeft(await doors.press('shu0', action, { q: '食堂几点开' }))).toEqual([]);
    },
  );
});
