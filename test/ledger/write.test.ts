import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/core/record.ts';
import type { EntryContext } from '../../src/ledger/context.ts';
import { deedId, write } from '../../src/ledger/write.ts';
import { arrange } from '../../src/obligations/arranged.ts';
import { openMemory } from '../../src/store/memory.ts';
import { DIRECTORY, DUTIES, NOW } from './books.ts';

/** Two claim keys whose digests begin alike. */
const ALIKE = ['message:om_280', 'message:om_1021'] as const;

async function desk() {
  const { ledger, drafts, summaries } = await openMemory();
  const speaker = { openId: 'ou_a', member: null, branch: null, administrator: true };
  const of = (key: string): EntryContext => ({
    ...{ ledger, drafts, summaries, duties: DUTIES, arranged: arrange([]), directory: DIRECTORY, speaker },
    ...{ chatId: 'p2p', chatType: 'p2p', mentions: [], now: NOW, zone: 'Asia/Shanghai', key },
    ...{ sealer: null, sealed: null },
  });
  return { ledger, of };
}

function draftOf(branch: string): Draft {
  return {
    ...{ id: 'd', author: 'ou_a', chatId: 'p2p', chatType: 'p2p', intent: 'record', kind: 'theme-day' },
    ...{ branch, group: null, fields: { date: '2026-03-15', topic: '学习' }, issues: [], confirmed: [] },
    ...{ recordId: null, revision: null, parties: [], createdAt: 0, expiresAt: 1 },
  };
}

describe('two entries of one day whose deeds begin with the same five digits', () => {
  it('are both recorded, each with a number of the known form that no other has', async () => {
    const { ledger, of } = await desk();
    const [one, other] = ALIKE;
    expect(deedId(one).slice(0, 5)).toBe(deedId(other).slice(0, 5));
    const first = await write(draftOf('第一党支部'), of(one));
    const second = await write(draftOf('第九千党支部'), of(other));
    expect([first?.branch, second?.branch]).toEqual(['第一党支部', '第九千党支部']);
    expect(first?.id).toBe(`0315-${deedId(one).slice(0, 5)}`);
    expect(second?.id).toMatch(/^0315-[\da-f]{5}$/);
    expect(second?.id).not.toBe(first?.id);
    expect(await ledger.find({})).toHaveLength(2);
  });

  it('are recorded once each, however often they are written', async () => {
    const { ledger, of } = await desk();
    const [one, other] = ALIKE;
    for (const key of [one, other, other, one]) await write(draftOf(key), of(key));
    expect((await ledger.find({})).map(({ branch }) => branch).toSorted()).toEqual([...ALIKE].toSorted());
  });
});
