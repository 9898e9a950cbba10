import { describe, expect, it } from 'vitest';
import { branchesOf } from '../campaigns/office.ts';
import { openDoors } from '../texts/desk.ts';

const step = { what: 'taken', by: 'admin', at: '2026-03-18T10:05:00+08:00' } as const;

describe('知识缺口', () => {
  it('shows a question again whose answer stood in a document that was withdrawn', async () => {
    const doors = await openDoors(branchesOf(1));
    const pair = {
      kind: 'pair',
      clause: '第二条',
      text: '图书借期三十天，可以续借一次。',
      steps: [step],
    } as const;
    await doors.store.knowledge.put({ ...pair, id: 'p1', questions: ['借书几天'], document: 'rules' }, 0);
    await doors.store.knowledge.put({ ...pair, id: 'p2', questions: ['泳池几点开'], document: 'gone' }, 0);
    for (const question of ['借书几天', '泳池几点开']) await doors.store.gaps.add(question, 'declined', 0);
    const told = JSON.stringify(await doors.say('admin', '知识缺口'));
    expect(told).toContain('泳池几点开');
    expect(told).not.toContain('借书几天');
  });
});
