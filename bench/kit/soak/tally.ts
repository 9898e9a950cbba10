import type { Sandbox } from '../../../src/sandbox/sandbox.ts';

/** How the messages that were said have been answered so far. */
export interface Tally {
  readonly said: number;
  readonly answered: number;
  /** Answered more than once, files aside, which come behind their card. */
  readonly doubled: number;
  /** Neither answered nor taken back. */
  readonly waiting: number;
  /** Events, of any kind, that the product has not taken yet and the platform will send again. */
  readonly undelivered: number;
  /** What was said in some of those, and in some of the doubled ones. */
  readonly samples: readonly string[];
}

export interface Said {
  readonly messageId: string;
  readonly chatId: string;
  readonly text: string;
}

const SAMPLES = 5;

/** @param recalled messages that need no answer any more */
export function tallyOf(sandbox: Sandbox, said: readonly Said[], recalled: ReadonlySet<string>): Tally {
  const answers = new Map<string, number>();
  for (const chatId of new Set(said.map((one) => one.chatId)))
    for (const { sender, parent, type } of sandbox.messages(chatId))
      if (sender.bot && parent !== null && type !== 'file')
        answers.set(parent.messageId, (answers.get(parent.messageId) ?? 0) + 1);
  const counts = said.map(({ messageId }) => answers.get(messageId) ?? 0);
  const isWaiting = ({ messageId }: Said, at: number): boolean =>
    counts[at] === 0 && !recalled.has(messageId);
  const isDoubled = (_: Said, at: number): boolean => (counts[at] ?? 0) > 1;
  const texts = (some: readonly Said[]): readonly string[] => some.slice(-SAMPLES).map(({ text }) => text);
  return {
    said: said.length,
    answered: counts.filter((count) => count > 0).length,
    doubled: said.filter(isDoubled).length,
    waiting: said.filter(isWaiting).length,
    undelivered: sandbox.deliveriesPending(),
    samples: [...texts(said.filter(isWaiting)), ...texts(said.filter(isDoubled))],
  };
}
