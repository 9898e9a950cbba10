import { describe, expect, it } from 'vitest';
import type { Knowledge } from '../../src/core/knowledge.ts';
import { drop } from '../../src/knowledge/deciding.ts';
import { deskFor, openOffice } from '../campaigns/office.ts';

const step = { what: 'proposed', by: 'admin', at: '2026-03-18T10:05:00+08:00' } as const;
const PAIR: Knowledge = {
  ...{
    kind: 'pair',
    id: 'p1',
    questions: ['借期多久'],
    document: 'rules',
    clause: '第二条',
    text: '借期三十天',
  },
  steps: [step],
};

describe('a proposal that is cancelled while somebody takes it', () => {
  it('stays, as the other one was told', async () => {
    const office = await openOffice([], '2026-03-18T10:05');
    await office.store.knowledge.put(PAIR, 0);
    const { knowledge, ...desk } = await deskFor('admin', 'message:1', office);
    const seen = await knowledge.list();
    await knowledge.put({ ...PAIR, steps: [step, { ...step, what: 'taken' }] }, 1);
    const late = { ...desk, knowledge: { ...knowledge, list: async () => seen } };
    await expect(drop(PAIR.id, late)).rejects.toThrow('刚才有人动过这一条');
    expect(await office.store.knowledge.list()).toHaveLength(1);
  });
});
