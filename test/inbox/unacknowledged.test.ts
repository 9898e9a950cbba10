import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/core/ports.ts';
import { wordsOf } from '../security/kit/words.ts';
import { CHIEF, type Chief, chief, MEETING } from './chief.ts';
import { NOW } from './real-inbox.ts';

let me: Chief;
beforeEach(async () => {
  me = await chief();
});
afterEach(() => me.store.close());

describe('a record that the store writes without being heard to say so', () => {
  /** The connection breaks while a write is acknowledged, once. */
  function deaf(): Store {
    let cut = true;
    const put: Store['ledger']['put'] = async (...args) => {
      const record = await me.store.ledger.put(...args);
      if (!cut) return record;
      cut = false;
      throw new Error('Connection terminated unexpectedly');
    };
    return { ...me.store, ledger: { ...me.store.ledger, put } };
  }

  it('is not called a failure', async () => {
    await me.restart(deaf());
    await me.say(`第一党支部一组${MEETING}`);
    expect(await me.recorded()).toEqual(['第一党支部 一组']);
    expect(me.sent).toEqual([expect.stringContaining('已登记：党小组会')]);
    expect(await me.store.claims.pending()).toEqual([]);
  });

  it('is not called a failure where an answer completed it, and nothing waits for an answer any more', async () => {
    await me.say(MEETING, '1');
    await me.restart(deaf());
    await me.say('2');
    expect(me.last()).toContain('已登记：党小组会');
    expect(await me.store.drafts.latest(CHIEF, 'p2p')).toBeNull();
  });

  it('is shown where its button was pressed', async () => {
    await me.say(MEETING, '1');
    await me.restart(deaf());
    const draft = await me.store.drafts.latest(CHIEF, 'p2p');
    const answer = await me.inbox().accept({
      ...{ kind: 'action', eventId: 'e1', messageId: 'om_card', chatId: 'oc_1', chatType: 'p2p', at: NOW },
      ...{
        operator: CHIEF,
        action: 'record.choose',
        payload: { d: draft?.id ?? '', f: 'group', c: '二组' },
        form: {},
      },
    });
    expect(wordsOf(answer ?? { blocks: [] })).toContain('已登记：党小组会');
    expect(await me.recorded()).toEqual(['第一党支部 二组']);
  });
});
