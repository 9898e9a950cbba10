import type { Sandbox } from '../../../src/sandbox/sandbox.ts';

/** How the messages that were said have been answered so far. */
export interface Tally {
  readonly said: number;
  readonly answered: number;
  /** Answered more than once, files aside, which come behind their card. */
  readonly doubled: number;
  /** Neither answered nor taken back. */
  readonly waiting: number;
}

export interface Said {
  readonly messageId: string;
  readonly chatId: string;
}

/** @param recalled messages that need no answer any more */
export function tallyOf(sandbox: Sandbox, said: readonly Said[], recalled: ReadonlySet<string>): Tally {
  const answers = new Map<string, number>();
  for (const chatId of new Set(said.map((one) => one.chatId)))
    for (const { sender, parent, type } of sandbox.messages(chatId))
      if (sender.bot && parent !== null && type !== 'file')
        answers.set(parent.messageId, (answers.get(parent.messageId) ?? 0) + 1);
  const counts = said.map(({ messageId }) => answers.get(messageId) ?? 0);
  return {
    said: said.length,
    answered: counts.filter((count) => count > 0).length,
    doubled: counts.filter((count) => count > 1).length,
    waiting: said.filter(({ messageId }, at) => counts[at] === 0 && !recalled.has(messageId)).length,
  };
}
