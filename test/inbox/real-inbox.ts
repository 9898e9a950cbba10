import { expect } from 'vitest';
import { NO_CONTACTS } from '../../src/core/contacts.ts';
import type { IncomingMessage } from '../../src/core/message.ts';
import type { Clock, Log, Sender, Store } from '../../src/core/ports.ts';
import { createInbox, type RunningInbox } from '../../src/inbox/inbox.ts';
import { createConversations } from '../../src/qa/conversations.ts';
import { loadSourceData } from '../../src/source.ts';

export const NOW = Date.parse('2026-03-18T10:00:00+08:00');

export const SILENT: Log = { info() {}, warn() {}, error() {} };

/** The real inbox with the real commands; `deliver` is the platform. */
export async function inboxOn(
  store: Store,
  deliver: Sender['deliver'],
  administrators: readonly string[] = [],
  clock: Clock = { now: () => NOW },
): Promise<RunningInbox> {
  const { documents: _, ...source } = await loadSourceData();
  return createInbox({
    ...{ ...source, store, zone: 'Asia/Shanghai', administrators, sealer: null, holder: 'test' },
    log: SILENT,
    sender: { deliver, update: async () => {} },
    answers: {
      answer: () => expect.unreachable(),
      clause: () => null,
      documents: () => [],
      clauses: () => [],
      cite: () => null,
    },
    conversations: createConversations(null, null, SILENT),
    clock,
    trouble: () => undefined,
    contacts: NO_CONTACTS,
    files: { download: async () => null },
    pageLink: async () => null,
    metrics: { accepted() {}, finished() {} },
  });
}

/** Words said in private. */
export function said(messageId: string, text: string, sender: string, sentAt = NOW): IncomingMessage {
  return {
    ...{ kind: 'message', messageId, chatId: 'oc_1', chatType: 'p2p', sender, text },
    ...{ fromBot: false, sentAt, mentions: [], addressed: true, unreadable: null },
    ...{ parentId: null, threadId: null },
  };
}
