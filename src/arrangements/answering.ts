import { localDate } from '../calendar/zone.ts';
import type { DocumentHead } from '../core/document.ts';
import type { IncomingMessage } from '../core/message.ts';
import type { Reply } from '../core/reply.ts';
import { QUESTION } from '../ledger/understand/cues.ts';
import type { Understanding } from '../ledger/understand/understanding.ts';
import { asked, readAsked } from '../text/asked.ts';
import { bare, consent } from '../text/consent.ts';
import type { ArrangingDesk } from './keeping.ts';
import { takeLeave } from './leave.ts';
import { muteDuty } from './muting.ts';
import { leaveArranging } from './replies.ts';
import { isReason, notApplicable } from './settling.ts';
import { readStretch } from './stretch.ts';

/** What the same person said just before (`qa/conversation`). */
interface Earlier {
  before(message: IncomingMessage): readonly string[];
  remember(message: IncomingMessage, said: string): void;
}

export interface TalkingDesk extends ArrangingDesk {
  readonly answers: { documents(): readonly DocumentHead[] };
  readonly conversation: Earlier;
}

/** What can be asked for, by the command that asks. */
type Asking = '不适用' | '暂停提醒' | '外出请假';

const NO = /^不设了?$/;
const LONGEST_REASON = 60;

const RUN: Readonly<
  Record<Asking, (words: string, said: Understanding, desk: TalkingDesk) => Promise<Reply>>
> = {
  不适用: (words, _, desk) => notApplicable(words, { documents: desk.answers.documents() }, desk),
  暂停提醒: (words, _, desk) => muteDuty(words, desk),
  外出请假: takeLeave,
};

/** Runs what was said, and keeps in mind what its card asks for, so that it can be answered in words. */
export async function arrangeInWords(
  what: Asking,
  words: string,
  message: IncomingMessage,
  understanding: Understanding,
  desk: TalkingDesk,
): Promise<Reply> {
  const reply = await RUN[what](words, understanding, desk);
  const asks = reply.blocks.some(({ kind }) => kind === 'form');
  if (asks) desk.conversation.remember(message, asked(what, words, desk.entries.now));
  return reply;
}

/** Asks whether a duty does not apply, with the reason that was told; 确认 does it. @param words with 不适用 before them */
export async function askInWords(words: string, message: IncomingMessage, desk: TalkingDesk): Promise<Reply> {
  const reply = await notApplicable(words, { documents: desk.answers.documents() }, desk, 'ask');
  const asks = reply.blocks.some(({ kind }) => kind === 'form');
  if (asks) desk.conversation.remember(message, asked('不适用', words, desk.entries.now));
  return reply;
}

/**
 * A reason or an end, or 取消, said to the card that asked this person for it just before.
 * @param isCommand the words are a command of their own
 * @returns null where the words are something of their own, or something else was spoken of last
 * @throws UserError when it cannot be done like that
 */
export async function answerArranging(
  message: IncomingMessage,
  isCommand: boolean,
  understanding: Understanding,
  desk: TalkingDesk,
): Promise<Reply | null> {
  const { what, words = '' } = readAsked(desk.conversation.before(message).at(-1)) ?? {};
  if (!isAsking(what)) return null;
  const said = bare(message.text);
  const isNo = consent(message.text) === 'no' || NO.test(said);
  // The reason is on the card already.
  if (what === '不适用' && consent(message.text) === 'yes')
    return arrangeInWords(what, words, message, understanding, desk);
  const isAnswer = what === '不适用' ? isStatement(said, understanding) : hasDays(said, desk);
  if (!isNo && (isCommand || !isAnswer)) return null;
  desk.conversation.remember(message, message.text);
  if (isNo) return leaveArranging();
  return arrangeInWords(what, `${words} ${message.text}`, message, understanding, desk);
}

function isAsking(what: string | undefined): what is Asking {
  return what !== undefined && Object.hasOwn(RUN, what);
}

/** Neither a question nor an entry, and no longer than a reason. */
function isStatement(said: string, { intent, kind, record }: Understanding): boolean {
  const tells = intent === 'other' || intent === 'ask' || (intent === 'record' && kind === null);
  return (
    tells &&
    record.date === undefined &&
    said.length <= LONGEST_REASON &&
    !QUESTION.test(said) &&
    isReason(said)
  );
}

function hasDays(said: string, { entries }: TalkingDesk): boolean {
  return !QUESTION.test(said) && readStretch(said, localDate(entries.now, entries.zone)) !== null;
}
