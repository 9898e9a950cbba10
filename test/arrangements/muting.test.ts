import { describe, expect, it } from 'vitest';
import { muteDuty, pressedMute } from '../../src/arrangements/muting.ts';
import { noRight } from '../../src/ledger/enter.ts';
import { action, buttonsOf, type Room, room, wordsOf } from './room.ts';

const said = async (house: Room, name: string, words: string, over = {}) =>
  muteDuty(words, await house.desk(name, over));

describe('暂停提醒', () => {
  it.each([
    '暂停提醒 主题党日 到4月30日 本月装修',
    '暂停主题党日的提醒 到4月30日 本月装修',
    '停止提醒 主题党日，本月装修，到4月30日为止',
    '暫停提醒 主題黨日 到4月30日 本月裝修',
  ])('rests a duty until its end: %s', async (words) => {
    const house = await room();
    const reply = await said(house, '张建国', words);
    expect(wordsOf(reply)).toContain('到4月30日（周四）为止不再提醒');
    expect(await house.kept()).toMatchObject([
      {
        kind: 'mute',
        obligation: 'theme-day',
        branch: '第一党支部',
        person: null,
        from: '2026-03-18',
        until: '2026-04-30',
        reason: expect.stringMatching(/^本月[装裝]修$/),
      },
    ]);
  });

  it('needs an end and a reason, and asks for both', async () => {
    const house = await room();
    for (const words of ['暂停提醒 主题党日', '暂停提醒 主题党日 到4月30日', '暂停提醒 主题党日 装修'])
      expect(buttonsOf(await said(house, '李秀英', words)).map(({ label }) => label)).toEqual([
        '确认暂停',
        '取消',
      ]);
    expect(await house.kept()).toEqual([]);
    const [submit] = buttonsOf(await said(house, '李秀英', '暂停提醒 主题党日'));
    const pressed = action(submit?.payload ?? {}, { until: '2026-04-30', reason: '装修' });
    await pressedMute(pressed, await house.desk('李秀英'));
    await expect(pressedMute(pressed, await house.desk('赵六顺'))).rejects.toThrow(noRight());
    expect(await house.kept()).toMatchObject([{ obligation: 'theme-day', until: '2026-04-30' }]);
  });

  it('lasts a year at most, and never ends in the past', async () => {
    const house = await room();
    await expect(said(house, '张建国', '暂停提醒 主题党日 到2027年12月31日 装修')).rejects.toThrow('一年');
    await expect(said(house, '张建国', '暂停提醒 主题党日 到2026年3月1日 装修')).rejects.toThrow('日子');
    await expect(said(house, '张建国', '暂停提醒 到4月30日 装修')).rejects.toThrow('哪一项');
    await expect(said(house, '张建国', '暂停提醒 民主生活会 到4月30日 装修')).rejects.toThrow('本来就不提醒');
  });

  it('of all branches is an administrator’s', async () => {
    const house = await room();
    await said(house, '宋岚', '暂停提醒 各支部 主题党日 到4月30日 系统切换');
    expect(await house.kept()).toMatchObject([{ branch: null, reason: '系统切换' }]);
    await expect(said(house, '宋岚', '暂停提醒 主题党日 到4月30日 系统切换')).rejects.toThrow('哪个支部');
    await expect(said(house, '张建国', '暂停提醒 各支部 主题党日 到4月30日 装修')).rejects.toThrow(noRight());
  });

  it('is refused to others in the same words, whatever the branch', async () => {
    const house = await room();
    for (const branch of ['', '第二党支部 ', '第九党支部 '])
      for (const name of ['赵六顺', '王芳'])
        await expect(said(house, name, `暂停提醒 ${branch}主题党日 到4月30日 装修`)).rejects.toThrow(
          noRight(),
        );
  });

  it('takes the place of an earlier one', async () => {
    const house = await room();
    await said(house, '张建国', '暂停提醒 主题党日 到4月30日 装修');
    await said(house, '张建国', '暂停提醒 主题党日 到4月10日 装修提前完工');
    expect((await house.kept()).map(({ ended }) => ended === null)).toEqual([false, true]);
  });
});
