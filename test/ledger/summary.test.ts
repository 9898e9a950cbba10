import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../src/core/errors.ts';
import type { Store } from '../../src/core/ports.ts';
import type { LedgerRecord } from '../../src/core/record.ts';
import { createSealer, type Sealer } from '../../src/core/seal.ts';
import type { EntryContext } from '../../src/ledger/context.ts';
import { keepCarried, sealInTransit } from '../../src/ledger/summary/carry.ts';
import { dropSummary, takeSummary } from '../../src/ledger/summary/change.ts';
import { showSummary } from '../../src/ledger/summary/view.ts';
import { arrange } from '../../src/obligations/arranged.ts';
import { loadDuties } from '../../src/obligations/load.ts';
import { parseRoster } from '../../src/roster/csv.ts';
import { createDirectory } from '../../src/roster/directory.ts';
import { identify } from '../../src/roster/speaker.ts';
import { openMemory } from '../../src/store/memory.ts';
import { message, record } from '../store/samples.ts';

const WORDS = '想换岗';
const NOW = Date.parse('2026-03-18T10:05:00+08:00');
const members = parseRoster(readFileSync('data/demo/roster.csv', 'utf8'));
const directory = createDirectory(members, []);
const duties = loadDuties('data/obligations');
const idOf = (name: string): string => members.find((member) => member.name === name)?.openId ?? '';

let store: Store;
beforeEach(async () => {
  store = await openMemory();
});

function context(sealer: Sealer | null, over: Partial<EntryContext> = {}): EntryContext {
  const key = over.key ?? 'message:om_1';
  return {
    ...{ ledger: store.ledger, drafts: store.drafts, summaries: store.summaries, duties, directory },
    arranged: arrange([]),
    ...{ speaker: identify(idOf('张建国'), 'p2p', directory), chatId: 'p2p', chatType: 'p2p', mentions: [] },
    ...{ now: NOW, zone: 'Asia/Shanghai', key, sealer, sealed: sealInTransit(WORDS, key, sealer) },
    ...over,
  };
}

async function talk(over: Partial<LedgerRecord> = {}): Promise<LedgerRecord> {
  const kept = record({
    id: '0318-0a1b2',
    kind: 'heart-talk',
    date: '2026-03-18',
    talk: { by: '张建国', with: '吴七斤', relation: '支委与党员', type: null, mode: null },
    parties: [idOf('张建国'), idOf('吴七斤')],
    created: { by: idOf('张建国'), at: '2026-03-18T10:00:00+08:00' },
    ...over,
  });
  await store.ledger.put(kept, -1, `deed:${kept.id}`);
  return kept;
}

describe('without a key', () => {
  it('nothing of the words is left, and the author is told', async () => {
    const kept = await talk();
    const here = context(null);
    expect(here.sealed).toBe('');
    await expect(takeSummary(kept.id, message('om_1'), here)).rejects.toThrow('没有可用的密钥');
    expect(await keepCarried(null, kept, here)).toContain('没有可用的密钥');
    expect(await store.summaries.get(kept.id)).toBeNull();
  });
});

describe('a summary', () => {
  const sealer = createSealer([randomBytes(32)]);

  it('that is moved to another record does not open there', async () => {
    const one = await talk();
    const other = await talk({ id: '0318-0ffff' });
    await takeSummary(one.id, message('om_1'), context(sealer));
    const summary = await store.summaries.get(one.id);
    if (summary === null) throw new Error('nothing kept');
    await store.summaries.put({ ...summary, recordId: other.id });
    await expect(showSummary(other.id, context(sealer))).rejects.toThrow('读不出来');
    await expect(showSummary(one.id, context(createSealer([randomBytes(32)])))).rejects.toThrow('读不出来');
  });

  it('that was sealed for another message is not taken', async () => {
    const kept = await talk();
    const sealed = sealInTransit(WORDS, 'message:om_other', sealer);
    await expect(takeSummary(kept.id, message('om_1'), context(sealer, { sealed }))).rejects.toThrow(
      UserError,
    );
  });

  it('taken twice by the same message is one change', async () => {
    const kept = await talk();
    await takeSummary(kept.id, message('om_1'), context(sealer));
    await takeSummary(kept.id, message('om_1'), context(sealer));
    expect((await store.ledger.get(kept.id))?.revisions).toHaveLength(1);
  });

  it('stays with the talk that it was said of when the message is run again after another was logged', async () => {
    const one = await talk({ created: { by: idOf('张建国'), at: '2026-03-18T09:00:00+08:00' } });
    const first = await takeSummary(null, message('om_1'), context(sealer));
    const other = await talk({ id: '0318-00001' });
    expect(await takeSummary(null, message('om_1'), context(sealer))).toEqual(first);
    expect(await store.summaries.get(one.id)).not.toBeNull();
    expect(await store.summaries.get(other.id)).toBeNull();
  });

  it('that was removed stays so when what had added it is run again, and the other way round', async () => {
    const kept = await talk();
    const [adds, drops, addsAnew] = ['om_1', 'om_2', 'om_3'].map((id) =>
      context(sealer, { key: `message:${id}` }),
    );
    if (adds === undefined || drops === undefined || addsAnew === undefined)
      throw new Error('three are said');
    const added = await takeSummary(kept.id, message('om_1'), adds);
    const dropped = await dropSummary(kept.id, message('om_2'), drops);
    expect(await dropSummary(kept.id, message('om_2'), drops)).toEqual(dropped);
    expect(await takeSummary(kept.id, message('om_1'), adds)).toEqual(added);
    expect(await store.summaries.get(kept.id)).toBeNull();
    await takeSummary(kept.id, message('om_3'), addsAnew);
    await dropSummary(kept.id, message('om_2'), drops);
    expect(await store.summaries.get(kept.id)).not.toBeNull();
    expect((await store.ledger.get(kept.id))?.revisions).toHaveLength(3);
  });

  it('means the talk logged last only for a day, and none when several could be answered', async () => {
    const old = await talk({ created: { by: idOf('张建国'), at: '2026-03-17T10:00:00+08:00' } });
    await expect(takeSummary(null, message('om_1'), context(sealer))).rejects.toThrow('没有对上');
    await talk({ id: '0318-00001', created: { by: idOf('张建国'), at: '2026-03-18T09:00:00+08:00' } });
    const answering = { ...message('om_1'), parentId: 'om_card' };
    await takeSummary(null, answering, context(sealer));
    expect(await store.summaries.get('0318-00001')).not.toBeNull();
    expect(await store.summaries.get(old.id)).toBeNull();
    await talk({ id: '0318-00002', created: { by: idOf('张建国'), at: '2026-03-18T09:30:00+08:00' } });
    const next = context(sealer, { key: 'message:om_2' });
    await expect(takeSummary(null, answering, next)).rejects.toThrow('没有对上您回复的是哪一次');
  });

  it('belongs to talks and to nothing else', async () => {
    const meeting = await talk({ kind: 'committee-meeting', id: '0318-00003' });
    await expect(takeSummary(meeting.id, message('om_1'), context(sealer))).rejects.toThrow('没有这项权限');
    expect(await keepCarried(null, meeting, context(sealer))).toContain('没有保存');
    expect(await store.summaries.get(meeting.id)).toBeNull();
  });
});
