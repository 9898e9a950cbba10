import type { Desk } from '../command.ts';
import type { Duty } from '../core/duty.ts';
import type { IncomingMessage } from '../core/message.ts';
import type { Sealer } from '../core/seal.ts';
import { dutyOf } from '../ledger/context.ts';
import { sealInTransit } from '../ledger/summary/carry.ts';
import { cutSummary, cutSummaryBehind, type SummaryCut } from '../ledger/summary/words.ts';
import { openPage } from '../ledger/understand/page.ts';
import { withoutContent } from '../ledger/understand/talk.ts';
import { fold } from '../text/fold.ts';

const ENTRIES: ReadonlySet<string> = new Set(['record', 'plan', 'amend']);

/** What it takes to make a message fit to be stored. */
export interface RedactParts {
  readonly duties: readonly Duty[];
  /** null where there is no key: then a summary is dropped. */
  readonly sealer: Sealer | null;
  /** Called only when the words could be confidential at all. */
  readonly layDesk: () => Promise<Desk>;
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
  if (!namesPrivateDuty(message.text, duties)) return message;
  const { intent, kind } = (await layDesk()).understand(message.text);
  const duty = duties.find((one) => one.id === kind && one.place === 'private');
  if (duty === undefined) return message;
  if (!ENTRIES.has(intent) && cutSummaryBehind(message.text) === null) return message;
  return { ...message, text: `登记 ${duty.name}`, mentions: [] };
}

async function sealSummary(
  message: IncomingMessage,
  key: string,
  parts: RedactParts,
): Promise<IncomingMessage> {
  const cut = cutSummary(message.text) ?? (await cutBehind(message.text, parts));
  if (cut === null) return withoutTold(message, parts);
  const named = cut.id === null ? '概要' : `概要 #${cut.id}`;
  return {
    ...(await withoutTold({ ...message, text: cut.head === '' ? named : cut.head }, parts)),
    sealed: sealInTransit(cut.words, key, parts.sealer),
  };
}

/** What is said of the talk itself would not be read anyway. */
async function withoutTold(
  message: IncomingMessage,
  { duties, layDesk }: RedactParts,
): Promise<IncomingMessage> {
  if (!namesPrivateDuty(message.text, duties)) return message;
  const page = openPage(message.text);
  const kept = withoutContent(page);
  if (kept === page) return message;
  const { intent, kind } = (await layDesk()).understand(message.text);
  const entered = ENTRIES.has(intent) && dutyOf(kind, duties)?.place === 'private';
  return entered ? { ...message, text: kept.text.trim() } : message;
}

/** Other records have 概要 among their words, too: only what tells of a talk, or completes one, holds a summary. */
async function cutBehind(text: string, { duties, layDesk }: RedactParts): Promise<SummaryCut | null> {
  const cut = cutSummaryBehind(text);
  if (cut === null) return null;
  const { entries, understand } = await layDesk();
  const { kind } = understand(cut.head);
  if (kind !== null) return dutyOf(kind, duties)?.place === 'private' ? cut : null;
  const draft = await entries.drafts.latest(entries.speaker.openId, entries.chatId);
  return dutyOf(draft?.kind ?? null, duties)?.place === 'private' ? cut : null;
}

function namesPrivateDuty(text: string, duties: readonly Duty[]): boolean {
  const folded = fold(text);
  return duties.some(
    (duty) => duty.place === 'private' && duty.aliases.some((alias) => folded.includes(fold(alias))),
  );
}
