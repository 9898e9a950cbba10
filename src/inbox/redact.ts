import type { IncomingMessage } from '../core/message.ts';
import type { Sealer } from '../core/seal.ts';
import { isConfidential } from '../ledger/confidential.ts';
import { dutyOf } from '../ledger/context.ts';
import { sealInTransit } from '../ledger/summary/carry.ts';
import { cutSummary, cutSummaryBehind, type SummaryCut } from '../ledger/summary/words.ts';
import { mayTellOfTalk } from '../ledger/understand/duty.ts';
import { ENTRIES, type ReadingParts, withoutUnread } from './unread.ts';

/** What it takes to make a message fit to be stored. */
export interface RedactParts extends ReadingParts {
  /** null where there is no key: then a summary is dropped. */
  readonly sealer: Sealer | null;
}

/**
 * Takes out of a message what must never be stored in clear, before anything of it is stored. In a group a
 * confidential entry goes altogether: what is left only says that one was tried, so that its sender can be told in
 * private. In a private chat a talk's summary is encrypted for the deed `key`, and what else is told of the talk goes.
 */
export async function redact(
  message: IncomingMessage,
  key: string,
  parts: RedactParts,
): Promise<IncomingMessage> {
  return message.chatType === 'group' ? redactGroup(message, parts) : sealSummary(message, key, parts);
}

async function redactGroup(
  message: IncomingMessage,
  { duties, layDesk }: RedactParts,
): Promise<IncomingMessage> {
  if (cutSummary(message.text) !== null) return { ...message, text: '概要', mentions: [] };
  if (!mayTellOfTalk(message.text)) return message;
  const { intent, kind } = (await layDesk()).understand(message.text);
  const duty = dutyOf(kind, duties);
  if (duty === null || !isConfidential(duty)) return message;
  if (!ENTRIES.has(intent) && cutSummaryBehind(message.text) === null) return message;
  return { ...message, text: `登记 ${duty.name}`, mentions: [] };
}

async function sealSummary(
  message: IncomingMessage,
  key: string,
  parts: RedactParts,
): Promise<IncomingMessage> {
  const cut = cutSummary(message.text) ?? (await cutBehind(message.text, parts));
  if (cut === null) return withoutUnread(message, parts);
  const named = cut.id === null ? '概要' : `概要 #${cut.id}`;
  return {
    ...(await withoutUnread({ ...message, text: cut.head === '' ? named : cut.head }, parts)),
    sealed: sealInTransit(cut.words, key, parts.sealer),
  };
}

/** Other records have 概要 among their words, too: only what tells of a talk, or completes one, holds a summary. */
async function cutBehind(text: string, { duties, layDesk }: RedactParts): Promise<SummaryCut | null> {
  const cut = cutSummaryBehind(text);
  if (cut === null) return null;
  const { entries, understand } = await layDesk();
  const { kind } = understand(cut.head);
  if (kind !== null) return isConfidential(dutyOf(kind, duties)) ? cut : null;
  const draft = await entries.drafts.latest(entries.speaker.openId, entries.chatId);
  return isConfidential(dutyOf(draft?.kind ?? null, duties)) ? cut : null;
}
