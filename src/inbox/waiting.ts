import type { Desk } from '../command.ts';
import type { IncomingMessage } from '../core/message.ts';
import type { Draft } from '../core/record.ts';
import type { Reply } from '../core/reply.ts';
import { FOLLOWS_WITHIN_MS } from '../qa/row.ts';
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
  const isOlder =
    latest === null ? isOvertaken(message, draft) : latest.what !== '登记' && latest.at > draft.createdAt;
  if (!isOlder) return null;
  const { title, text } = texts().inbox.nothingAsked;
  return { title, tone: 'plain', blocks: [{ kind: 'text', text }] };
}

/** What a card asked just before is forgotten with the process that asked it, but not that it asked. */
function isOvertaken({ sentAt }: IncomingMessage, { overtakenAt }: Draft): boolean {
  return overtakenAt !== undefined && sentAt - overtakenAt <= FOLLOWS_WITHIN_MS;
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
  let asksElse = false;
  const noting: Desk['conversation'] = {
    before: (one) => conversation.before(one),
    remember(one, said) {
      remembered = true;
      asksElse ||= isCard(said);
      conversation.remember(one, said);
    },
  };
  try {
    const result = await work({ ...desk, conversation: noting });
    if (asksElse) await overtake(desk);
    return result;
  } finally {
    if (waited && !remembered) conversation.remember(message, asked('了结', '', entries.now));
  }
}

function isCard(said: string): boolean {
  const what = readAsked(said)?.what;
  return what !== undefined && what !== '登记' && what !== '了结';
}

async function overtake({ entries: { drafts, speaker, chatId, now } }: Desk): Promise<void> {
  const draft = await drafts.latest(speaker.openId, chatId);
  if (draft !== null) await drafts.put({ ...draft, overtakenAt: now });
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
