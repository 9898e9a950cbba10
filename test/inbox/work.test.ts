import { describe, expect, it } from 'vitest';
import { NO_CONTACTS } from '../../src/core/contacts.ts';
import type { IncomingMessage } from '../../src/core/message.ts';
import type { Reply } from '../../src/core/reply.ts';
import { createInbox } from '../../src/inbox/inbox.ts';
import { createConversations } from '../../src/qa/conversations.ts';
import { loadSourceData } from '../../src/source.ts';
import { openStore } from '../../src/store/open.ts';
import { wordsOf } from '../security/kit/words.ts';

const NOW = Date.parse('2026-03-18T10:00:00+08:00');

describe('a store that goes away while an entry is made', () => {
  it('is told to the person, and what became of the entry is told once the store is back', async () => {
    const { documents: _, ...source } = await loadSourceData();
    const log = { info() {}, warn() {}, error() {} };
    const opened = await openStore('memory:', { log });
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
    const inbox = createInbox({
      ...{ ...source, store, log, zone: 'Asia/Shanghai', administrators: [], sealer: null, holder: 'test' },
      sender: {
        async deliver(_target, reply, key) {
          sent.push({ key, reply });
          return key;
        },
        update: async () => {},
      },
      answers: {
        answer: () => expect.unreachable(),
        clause: () => null,
        documents: () => [],
        clauses: () => [],
        cite: () => null,
      },
      conversations: createConversations(null, null),
      clock: { now: () => NOW },
      trouble: () => undefined,
      contacts: NO_CONTACTS,
      files: { download: async () => null },
      pageLink: async () => null,
      metrics: { accepted() {}, finished() {} },
    });
    const message: IncomingMessage = {
      ...{ kind: 'message', messageId: 'om_1', chatId: 'oc_1', chatType: 'p2p', sender: 'ou_1' },
      ...{ fromBot: false, sentAt: NOW, mentions: [], addressed: true, unreadable: null },
      ...{ parentId: null, threadId: null },
      text: '昨天下午3点支委会，三楼会议室，应到5实到5，议题：党员大会筹备',
    };

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
