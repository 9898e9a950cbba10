import { describe, expect, it } from 'vitest';
import { pressedDoubtful, showDoubtful } from '../../src/arrangements/doubtful.ts';
import { digestKey, planKey, reminderKey } from '../../src/core/keys.ts';
import { bare, person } from '../ledger/books.ts';
import { action, buttonsOf, type Room, room, wordsOf } from './room.ts';

const AT = Date.parse('2026-03-16T10:12:00+08:00');

async function doubting(house: Room, ...keys: readonly string[]): Promise<string> {
  const delivery = await house.store.deliveries.claim(keys, AT);
  await house.store.deliveries.doubt(delivery?.card ?? '');
  return delivery?.card ?? '';
}

const deskOf = async (house: Room) => ({ ...(await house.desk('宋岚')), deliveries: house.store.deliveries });

const of = (obligation: string, name: string, period: string): string =>
  reminderKey({ obligation, branch: '第一党支部', period, stage: 'first', to: person(name) });

describe('what may or may not have arrived', () => {
  it('is nothing, said in one sentence', async () => {
    const reply = await showDoubtful(await deskOf(await room()));
    expect(reply.title).toBe('没有待查的提醒');
    expect(buttonsOf(reply)).toEqual([]);
  });

  it('is told by whom, what and when, with the reason why it was not sent again', async () => {
    const house = await room();
    const assembly = of('member-assembly', '李秀英', '2026Q1');
    await doubting(house, assembly, of('theme-day', '李秀英', '2026-03'));
    const words = wordsOf(await showDoubtful(await deskOf(house)));
    expect(words).toContain('发给：李秀英，第一党支部');
    expect(words).toContain('支部党员大会（一季度）、第一党支部 主题党日（3月）');
    expect(words).toContain('3月16日（周一）10:12');
    expect(words).toContain('所以没有自动重发');
  });

  it('may be a plan, a digest, or of a kind that nobody knows', async () => {
    const house = await room();
    await house.store.ledger.put(bare({ id: '0325-00001', kind: 'committee-meeting' }), -1, 'plan');
    await doubting(house, planKey({ record: '0325-00001', moves: 0, stage: 'after', to: person('张建国') }));
    await doubting(house, digestKey('2026-02', { branch: '第一党支部' }));
    await doubting(house, `else:${person('王芳')}`);
    await doubting(house, 'else:something/ou_gone');
    const words = wordsOf(await showDoubtful(await deskOf(house)));
    expect(words).toContain('支部委员会（计划）');
    expect(words).toContain('2月小结');
    expect(words).toContain('名册里已经没有的同志');
  });

  it('is left as it is when it arrived', async () => {
    const house = await room();
    const card = await doubting(house, of('member-assembly', '李秀英', '2026Q1'));
    const reply = await pressedDoubtful('done', action({ c: card }), await deskOf(house));
    expect(reply.title).toBe('没有待查的提醒');
    expect(await house.store.deliveries.keys()).toContain(card);
  });

  it('is given back when it did not, so that it may be sent again', async () => {
    const house = await room();
    const card = await doubting(house, of('member-assembly', '李秀英', '2026Q1'));
    await pressedDoubtful('again', action({ c: card }), await deskOf(house));
    expect(await house.store.deliveries.keys()).not.toContain(card);
    expect(await house.store.deliveries.claim([card], AT)).not.toBeNull();
  });

  it('is settled once: a second press does nothing', async () => {
    const house = await room();
    const card = await doubting(house, of('member-assembly', '李秀英', '2026Q1'));
    await pressedDoubtful('done', action({ c: card }), await deskOf(house));
    const reply = await pressedDoubtful('again', action({ c: card }), await deskOf(house));
    expect(reply.toast?.text).toContain('已经处理过');
    expect(await house.store.deliveries.keys()).toContain(card);
    await pressedDoubtful('again', action({}), await deskOf(house));
  });

  it('is shown some at a time', async () => {
    const house = await room();
    for (let day = 1; day <= 12; day += 1)
      await doubting(house, of('theme-day', '李秀英', `2026-${String(day).padStart(2, '0')}`));
    const reply = await showDoubtful(await deskOf(house));
    expect(buttonsOf(reply)).toHaveLength(16);
    expect(wordsOf(reply)).toContain('还有4条');
  });
});
