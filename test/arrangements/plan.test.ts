import { describe, expect, it } from 'vitest';
import { showPlan } from '../../src/arrangements/plan.ts';
import { noRight } from '../../src/ledger/enter.ts';
import { loadDocuments } from '../../src/qa/load.ts';
import { bare, MEMBERS } from '../ledger/books.ts';
import { buttonsOf, type Room, room, wordsOf } from './room.ts';

const documents = loadDocuments('data/documents').map(({ head }) => head);

async function plan(house: Room, name: string, branch: string | null, over = {}) {
  const { deliveries, chats } = house.store;
  return showPlan(branch, documents, { ...(await house.desk(name, over)), deliveries, chats });
}

const lines = (reply: Awaited<ReturnType<typeof plan>>) =>
  reply.blocks.flatMap((block) => (block.kind === 'fields' ? block.rows : []));

describe('the plan of reminders', () => {
  it('tells day, role, what and why, a dozen lines at most', async () => {
    const house = await room();
    const reply = await plan(house, '李秀英', '第一党支部');
    const rows = lines(reply);
    expect(rows).toHaveLength(12);
    expect(rows[0]?.label).toMatch(/^3月\d+日（周.）$/);
    expect(rows.some(({ value }) => value === '支部委员会（3月）还没有登记 → 组织委员')).toBe(true);
    expect(wordsOf(reply)).toContain('“支部党员大会每季度至少召开一次”——《');
    expect(wordsOf(reply)).toMatch(/还有\d+条/);
  });

  it('names nobody', async () => {
    const house = await room();
    for (const chatType of ['p2p', 'group'] as const) {
      const words = wordsOf(await plan(house, '李秀英', '第一党支部', { chatType }));
      expect(MEMBERS.filter(({ name }) => words.includes(name))).toEqual([]);
    }
  });

  it('tells one’s own duties to oneself only, in private', async () => {
    const house = await room();
    const told = async (name: string, over = {}) =>
      wordsOf(await plan(house, name, '第一党支部', { at: '2026-10-12 09:00', ...over })).includes('您本人');
    expect(await told('张建国')).toBe(true);
    expect(await told('张建国', { chatType: 'group' })).toBe(false);
    expect(await told('李秀英')).toBe(false);
  });

  it('leaves out what is recorded, and tells a planned meeting', async () => {
    const house = await room();
    const day = { branch: '第一党支部', date: '2026-03-25', start: '15:00' } as const;
    const held = bare({ ...day, id: '0311-00001', kind: 'theme-day', date: '2026-03-11' });
    const planned = bare({ ...day, id: '0325-00002', kind: 'committee-meeting', status: 'planned' });
    await house.store.ledger.put(held, -1, 'held');
    await house.store.ledger.put(planned, -1, 'planned');
    const words = wordsOf(await plan(house, '李秀英', '第一党支部'));
    expect(words).not.toContain('主题党日（3月）');
    expect(words).toContain('预告支部委员会（3月25日（周三）15:00） → 支部委员');
    expect(words).toContain('问支部委员会开了没有 → 排计划的人');
  });

  it('says for which year no holidays are decreed yet', async () => {
    const house = await room();
    expect(wordsOf(await plan(house, '李秀英', '第一党支部'))).not.toContain('放假安排');
    const late = await plan(house, '李秀英', '第一党支部', { at: '2026-12-01 09:00' });
    expect(wordsOf(late)).toContain('2027年的放假安排还没有公布');
  });

  it('asks an administrator for the branch, and is refused to who does not belong there', async () => {
    const house = await room();
    expect(buttonsOf(await plan(house, '宋岚', null)).map(({ payload }) => payload?.t)).toContain(
      '提醒计划 第二党支部',
    );
    expect((await plan(house, '宋岚', '第二党支部')).title).toContain('第二党支部');
    await expect(plan(house, '李秀英', '第二党支部')).rejects.toThrow(noRight());
    await expect(plan(house, '李秀英', '第九党支部')).rejects.toThrow(noRight());
  });
});
