import { describe, expect, it } from 'vitest';
import { branchesOf } from '../campaigns/office.ts';
import { person } from '../obligations/branches.ts';
import { openHall, pressed, said } from '../security/kit/hall.ts';
import { idOf, ROSTER } from '../security/kit/people.ts';
import { openDoors } from '../texts/desk.ts';

describe('a question in vain', () => {
  it.each([
    ['who still waits for an account', '韩待来'],
    ['an administrator without a branch', '宋无支'],
    ['who has left', '沈已离'],
  ])('is kept without the name of %s', async (_, name) => {
    const doors = await openDoors([...branchesOf(1), person('song', '', ['管理员'], { name: '宋无支' })]);
    const { openId: _waits, ...waiting } = person('', '支部001', ['党员'], { name: '韩待来' });
    await doors.store.roster.change({
      awaited: [{ ...waiting, id: 'waits-1' }],
      left: [
        {
          member: person('shen', '支部001', ['党员'], { name: '沈已离' }),
          by: 'admin',
          at: '2026-03-01T10:05:00+08:00',
        },
      ],
    });
    await doors.press('shu0', 'ask.unhelpful', { q: `${name}的探亲假车票怎么报销` });
    expect((await doors.store.gaps.list()).map(({ question }) => question)).toEqual([
      '某同志的探亲假车票怎么报销',
    ]);
  });

  it('is kept where it asks for what the documents might say, and not where it tells of somebody', async () => {
    const hall = await openHall(ROSTER);
    const QUESTION = '党员组织关系介绍信去哪里开';
    const told = ['老吴说想调走，让我保密', '吴七斤他爱人要和他离婚，情绪很差'];
    for (const text of [...told, QUESTION]) await hall.accept(said(idOf('书记'), text));
    for (const q of ['', ...told]) await hall.accept(pressed(idOf('书记'), 'ask.unhelpful', { q }));
    expect((await hall.store.gaps.list()).map(({ question }) => question)).toEqual([QUESTION]);
  });
});
