import type { CardAction, IncomingMessage } from '../../src/core/message.ts';
import type { Store } from '../../src/core/ports.ts';
import type { Reply } from '../../src/core/reply.ts';
import type { Member } from '../../src/core/roster.ts';
import { loadCommands } from '../../src/inbox/commands.ts';
import { failureReply, handleMessage, handlePress } from '../../src/inbox/handle.ts';
import { createAnswerer } from '../../src/qa/answerer.ts';
import { loadLexicon } from '../../src/qa/lexicon.ts';
import { parseDocument } from '../../src/qa/load.ts';
import { deskFor, message, type Office, openOffice, press } from '../campaigns/office.ts';

const RULES = `---
title: 图书室管理办法
issuer: null
number: null
date: 2026-02-03
source: null
official: false
---
## 第一条

图书室每周三下午开放，由宣传委员值班。

## 第二条

图书借期三十天，可以续借一次。
`;

/** The inbox's own doors, on a store in memory, with the real commands and one document. */
export interface Doors {
  readonly store: Store;
  readonly office: Office;
  readonly names: readonly string[];
  /** What comes back to words said in private, or over `over`. */
  say(openId: string, text: string, over?: Partial<IncomingMessage>): Promise<Reply>;
  /** What comes back to a button. */
  press(openId: string, action: string, payload?: CardAction['payload']): Promise<Reply>;
}

export async function openDoors(members: readonly Member[]): Promise<Doors> {
  const document = parseDocument('rules.md', RULES);
  if ('problems' in document) throw new Error(document.problems.join());
  const commands = await loadCommands('commands');
  const office = await openOffice(members, '2026-03-18T10:05');
  const answers = createAnswerer([document], loadLexicon('data/lexicon'));
  const open: Office = { ...office, parts: { ...office.parts, commands, answers } };
  const { clock } = office.parts;
  let said = 0;
  const told = async (answer: Promise<Reply | null>): Promise<Reply> => {
    const reply = await answer.catch((error: unknown) => failureReply(error, 'test'));
    if (reply === null) throw new Error('nothing was said');
    return reply;
  };
  return {
    store: office.store,
    office: open,
    names: commands.flatMap(({ name, tap = '', examples }) => [name, tap, ...examples]),
    async say(openId, text, over = {}) {
      said += 1;
      const incoming = { ...message(openId, text, `om_${said}`, clock.now()), ...over };
      return told(handleMessage(incoming, await deskFor(openId, incoming.messageId, open)));
    },
    async press(openId, action, payload = {}) {
      said += 1;
      const pressed = { ...press(openId, action, payload), at: clock.now() };
      return told(handlePress(pressed, await deskFor(openId, `press_${said}`, open)));
    },
  };
}
