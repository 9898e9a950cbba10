import type { Desk } from '../command.ts';
import type { IncomingMessage } from '../core/message.ts';
import type { Draft } from '../core/record.ts';
import type { Reply } from '../core/reply.ts';
import { type Asked, asked, readAsked } from '../text/asked.ts';
import { consent } from '../text/consent.ts';
import { texts } from '../texts/texts.ts';

/** Whether the last thing said to this person here was a card that can be answered in words. */
export function cardWaits(message: IncomingMessage, { conversation }: Pick<Desk, 'conversation'>): boolean {
  return readAsked(conversation.before(message).at(-1)) !== null;
}

/**
 * 确认 and 取消 mean the newest thing that asked: where a card has asked since the entry was begun, the entry is older.
 * @returns what is said instead of doing something to the entry; null where the words may be about it
 */
export function notThatOld(message: IncomingMessage, draft: Draft, { conversation }: Desk): Reply | null {
  if (consent(message.text) === null) return null;
  const latest = lastAsked(conversation.before(message));
  if (latest === null || latest.what === '登记' || latest.at <= draft.createdAt) return null;
  const { title, text } = texts().inbox.nothingAsked;
  return { title, tone: 'plain', blocks: [{ kind: 'text', text }] };
}

/** Runs what a message leads to. A card that waited before it, and does not ask anew, waits no longer. */
export async function closingCards<Result>(
  message: IncomingMessage,
  desk: Desk,
  work: (desk: Desk) => Promise<Result>,
): Promise<Result> {
  const { conversation, entries } = desk;
  const waited = cardWaits(message, desk);
  let remembered = false;
  const noting: Desk['conversation'] = {
    before: (one) => conversation.before(one),
    remember(one, said) {
      remembered = true;
      conversation.remember(one, said);
    },
  };
  try {
    return await work({ ...desk, conversation: noting });
  } finally {
    if (waited && !remembered) conversation.remember(message, asked('了结', '', entries.now));
  }
}

/**
 * Keeps in mind that something here has gone on since the cards that were asked before.
 * @param what `登记` where it was an entry, which 确认 may mean from now on
 */
export function goneOn(
  message: IncomingMessage,
  what: '登记' | '了结',
  { conversation, entries }: Desk,
): void {
  if (lastAsked(conversation.before(message)) !== null)
    conversation.remember(message, asked(what, '', entries.now));
}

function lastAsked(said: readonly string[]): Asked | null {
  return said.map(readAsked).findLast((one) => one !== null) ?? null;
}
