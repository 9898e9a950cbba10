import { describe, expect, it } from 'vitest';
import type { CardAction } from '../../src/core/message.ts';
import { StoppedError, UnsentError } from '../../src/core/ports.ts';
import { type Reply, SAY } from '../../src/core/reply.ts';
import { openStore } from '../../src/store/open.ts';
import { wordsOf } from '../security/kit/words.ts';
import { inboxOn, NOW, SILENT, said } from './real-inbox.ts';

describe('a store that goes away while an entry is made', () => {
  it('is told to the person, and what became of the entry is told once the store is back', async () => {
    const opened = await openStore('memory:', { log: SILENT });
    await opened.roster.upsertMembers([
      { openId: 'ou_1', name: '李秀英', branch: '第一党支部', roles: ['组织委员'], group: null, rank: null },
    ]);
    let away = true;
    const unlessAway =
      <Args extends unknown[], Result>(call: (...args: Args) => Promise<Result>) =>
      (...args: Args): Promise<Result> =>
        away ? Promise.reject(new Error('gone')) : call(...args);
    const store = {
      ...opened,
      ledger: { ...opened.ledger, put: unlessAway(opened.ledger.put) },
      claims: { ...opened.claims, done: unlessAway(opened.claims.done) },
    };
    const sent: { readonly key: string; readonly reply: Reply }[] = [];
    const inbox = await inboxOn(store, async (_target, reply, key) => {
      sent.push({ key, reply });
      return key;
    });
    const message = said('om_1', '昨天下午3点支委会，三楼会议室，应到5实到5，议题：党员大会筹备', 'ou_1');

    await inbox.accept(message);
    await inbox.idle();
    expect(wordsOf(sent[0]?.reply ?? { blocks: [] })).toContain('没办成');

    away = false;
    await inbox.recover(await store.claims.pending());
    await inbox.recover(await store.claims.pending());
    await inbox.idle();
    expect(await store.ledger.find({})).toHaveLength(1);
    expect(sent).toHaveLength(2);
    expect(sent[1]?.key).not.toBe(sent[0]?.key);
    expect(wordsOf(sent[1]?.reply ?? { blocks: [] })).toContain('已登记：支部委员会');
    expect(await store.claims.pending()).toEqual([]);
  });
});

describe('a message that is taken back while the store is away', () => {
  it('is dealt with once the store is back', async () => {
    const opened = await openStore('memory:', { log: SILENT });
    let away = true;
    const done: typeof opened.claims.done = (key) =>
      away ? Promise.reject(new Error('gone')) : opened.claims.done(key);
    const store = { ...opened, claims: { ...opened.claims, done } };
    const inbox = await inboxOn(store, () => expect.unreachable());
    await inbox.accept({
      ...{ kind: 'event', what: 'message-recalled', eventId: 'e1', subject: 'om_1' },
      ...{ chatId: 'oc_1', operator: '', at: NOW },
    });
    await inbox.idle();
    expect(await store.claims.pending()).not.toEqual([]);
    away = false;
    inbox.tryOwed();
    await expect.poll(() => store.claims.pending()).toEqual([]);
  });
});

describe('a button that says words', () => {
  const press: CardAction = {
    ...{
      kind: 'action',
      eventId: 'e1',
      messageId: 'om_1',
      chatId: 'oc_1',
      chatType: 'p2p',
      operator: 'ou_1',
    },
    ...{ action: SAY, payload: { t: '帮助' }, form: {}, at: NOW },
  };

  it('is answered once the platform takes answers again', async () => {
    const store = await openStore('memory:', { log: SILENT });
    let refuses = true;
    const sent: Reply[] = [];
    const inbox = await inboxOn(store, async (_target, reply, key) => {
      if (refuses) throw new UnsentError('quota');
      sent.push(reply);
      return key;
    });
    expect(await inbox.accept(press)).toEqual({ blocks: [] });
    await inbox.idle();
    expect(await store.claims.pending()).toHaveLength(1);
    refuses = false;
    inbox.tryOwed();
    await expect.poll(() => sent.map(({ title }) => title)).toEqual(['我能做什么']);
    await expect.poll(() => store.claims.pending()).toEqual([]);
  });

  it('is taken up after a crash, and pressed twice is one', async () => {
    const store = await openStore('memory:', { log: SILENT });
    const before = await inboxOn(store, async () => {
      throw new StoppedError('stopping');
    });
    await before.accept(press);
    expect(await before.accept(press)).toBeNull();
    await before.idle();
    const sent: Reply[] = [];
    const inbox = await inboxOn(store, async (_target, reply, key) => {
      sent.push(reply);
      return key;
    });
    await inbox.recover(await store.claims.pending());
    await inbox.idle();
    expect(sent.map(({ title }) => title)).toEqual(['我能做什么']);
  });
});
