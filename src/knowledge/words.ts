import { type AddedDocument, standingOf } from '../core/knowledge.ts';
import type { IncomingMessage, SentFile } from '../core/message.ts';
import type { Reply } from '../core/reply.ts';
import type { Conversation } from '../qa/conversation.ts';
import type { HeadChange } from '../qa/import/front.ts';
import { asked, readAsked } from '../text/asked.ts';
import { bare, consent } from '../text/consent.ts';
import { readCorrection } from './corrections.ts';
import { decide, drop } from './deciding.ts';
import type { KnowledgeDesk } from './desk.ts';
import { begun } from './keeping.ts';
import { proposePairSaid } from './pair.ts';
import { correct, proposeFile } from './propose.ts';

export interface TalkingDesk extends KnowledgeDesk {
  readonly conversation: Conversation;
}

const YES = /^(?:确认)?收进$/;
/** A preview is put right while it is looked at; later the same words may be about something else. */
const CORRECTED_WITHIN_MS = 30 * 60_000;
const NO = /^不收了?$/;

/** Shows what was recognised in a file, and keeps in mind that it waits for an answer. */
export async function takeFile(file: SentFile, message: IncomingMessage, desk: TalkingDesk): Promise<Reply> {
  const reply = await proposeFile(file, message, desk);
  waitsFor(begun('proposed', desk).id, message, desk);
  return reply;
}

/** The same for 问：… 答：…; null where an administrator says something else, or somebody else speaks. */
export async function takePair(message: IncomingMessage, desk: TalkingDesk): Promise<Reply | null> {
  if (!mayAdd(message, desk)) return null;
  const reply = await proposePairSaid(message.text, desk);
  if (reply !== null) waitsFor(begun('proposed', desk).id, message, desk);
  return reply;
}

function waitsFor(id: string, message: IncomingMessage, { conversation, entries }: TalkingDesk): void {
  conversation.remember(message, asked('收进', id, entries.now));
}

function mayAdd({ chatType }: IncomingMessage, { entries }: KnowledgeDesk): boolean {
  return entries.speaker.administrator && chatType === 'p2p';
}

/**
 * 确认 or 取消 said to what this person was shown last here, or a correction of a file that they sent.
 * @returns null where the words are none of these, or no file of theirs waits
 * @throws UserError for a correction that cannot be meant
 */
export async function answerKnowledge(message: IncomingMessage, desk: TalkingDesk): Promise<Reply | null> {
  if (!mayAdd(message, desk)) return null;
  const said = bare(message.text);
  const yes = consent(message.text) === 'yes' || YES.test(said);
  const no = consent(message.text) === 'no' || NO.test(said);
  const card = readAsked(desk.conversation.before(message).at(-1));
  const shown = card?.what === '收进' ? card.words : null;
  if (shown !== null && (yes || no)) {
    desk.conversation.remember(message, said);
    return yes ? decide('take', shown, desk) : drop(shown, desk);
  }
  const proposals = await ownProposals(desk);
  const fresh = proposals.filter(({ steps }) => isFresh(steps.at(-1)?.at, desk.entries.now));
  const meant = proposals.find(({ id }) => id === shown) ?? fresh[0];
  if (meant === undefined) return null;
  const change = correctionIn(message, () => waitsFor(meant.id, message, desk));
  if (change === null) return null;
  return correct(meant, change, desk);
}

/** @param noted called where a correction was said, also one that cannot be meant: the card still waits */
function correctionIn({ text }: IncomingMessage, noted: () => void): HeadChange | null {
  let said = true;
  try {
    const change = readCorrection(text);
    said = change !== null;
    return change;
  } finally {
    if (said) noted();
  }
}

function isFresh(at: string | undefined, now: number): boolean {
  return now - Date.parse(at ?? '') < CORRECTED_WITHIN_MS;
}

/** The files of this person that wait to be taken, the latest first. */
async function ownProposals({ knowledge, entries }: KnowledgeDesk): Promise<readonly AddedDocument[]> {
  const all = await knowledge.list();
  return all
    .filter((one) => one.kind === 'document')
    .filter((one) => standingOf(one) === 'proposed' && one.steps[0]?.by === entries.speaker.openId)
    .toReversed();
}
