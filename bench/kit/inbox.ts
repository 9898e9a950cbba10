import { NO_CONTACTS } from '../../src/core/contacts.ts';
import type { Log, Store } from '../../src/core/ports.ts';
import { createInbox } from '../../src/inbox/inbox.ts';
import { createConversations } from '../../src/qa/conversations.ts';
import { createAnswererLater } from '../../src/qa/later.ts';
import { loadSourceData } from '../../src/source.ts';

const ZONE = 'Asia/Shanghai';

/** Says an entry in private, and resolves when its answer has been sent and the claim is done. */
export type Say = (openId: string, text: string) => Promise<void>;

const LOG: Log = { info() {}, warn() {}, error: (event) => void process.stderr.write(`${event}\n`) };

/** The inbox as the product wires it, with a platform that takes everything at once. */
export async function openInbox(store: Store): Promise<Say> {
  const { duties, campaigns, materials, documents, commands, numbers } = await loadSourceData();
  let said = 0;
  const inbox = createInbox({
    ...{ store, duties, campaigns, materials, commands, numbers },
    sender: { deliver: async (_target, _reply, key) => key, update: async () => {} },
    answers: createAnswererLater(documents, () => {
      throw new Error('nothing is asked');
    }),
    conversations: createConversations(null, null, LOG),
    clock: { now: () => Date.now() },
    ...{ zone: ZONE, administrators: [], sealer: null, holder: 'bench' },
    log: LOG,
    ...{
      trouble: () => undefined,
      contacts: NO_CONTACTS,
      files: { download: async () => null },
      pageLink: async () => null,
      metrics: { accepted() {}, finished() {} },
    },
  });
  return async (sender, text) => {
    said += 1;
    await inbox.accept({
      ...{ kind: 'message', messageId: `om_inbox_${said}`, chatId: `oc_${sender}`, chatType: 'p2p', sender },
      ...{ fromBot: false, sentAt: Date.now(), text, mentions: [], addressed: true },
      ...{ unreadable: null, parentId: null, threadId: null },
    });
    await inbox.idle();
  };
}
