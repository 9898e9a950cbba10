import { type AddedDocument, standingOf } from '../core/knowledge.ts';
import type { IncomingMessage, SentFile } from '../core/message.ts';
import type { Reply } from '../core/reply.ts';
import type { Conversation } from '../qa/conversation.ts';
import { fold } from '../text/fold.ts';
import { readCorrection } from './corrections.ts';
import { decide, drop } from './deciding.ts';
import type { KnowledgeDesk } from './desk.ts';
import { begun } from './keeping.ts';
import { proposePairSaid } from './pair.ts';
import { correct, proposeFile } from './propose.ts';

export interface TalkingDesk extends KnowledgeDesk {
  readonly conversation: Conversation;
}

const ASKED = /^收进 (?<id>\S+)$/;
const YES = /^(?:确认|确认收进|收进|是的?|对的?)$/;
/** A preview is put right while it is looked at; later the same words may be about something else. */
const CORRECTED_WITHIN_MS = 30 * 60_000;
const NO = /^(?:取消|不收了?|不用了?|算了)$/;

/** Shows what was recognised in a file, and keeps in mind that it waits for an answer. */
export async function takeFile(file: SentFile, message: IncomingMessage, desk: TalkingDesk): Promise<Reply> {
  const reply = await proposeFile(file, message, desk);
  desk.conversation.remember(message, `收进 ${begun('proposed', desk).id}`);
  return reply;
}

/** The same for 问：… 答：…; null where an administrator says something else, or somebody else speaks. */
export async function takePair(message: IncomingMessage, desk: TalkingDesk): Promise<Reply | null> {
  if (!mayAdd(message, desk)) return null;
  const reply = await proposePairSaid(message.text, desk);
  if (reply !== null) desk.conversation.remember(message, `收进 ${begun('proposed', desk).id}`);
  return reply;
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
  const said = fold(message.text)
    .replace(/[\s.,!?]+$/u, '')
    .trim();
  const asked = ASKED.exec(desk.conversation.before(message).at(-1) ?? '')?.groups?.id;
  if (asked !== undefined && (YES.test(said) || NO.test(said))) {
    desk.conversation.remember(message, said);
    return YES.test(said) ? decide('take', asked, desk) : drop(asked, desk);
  }
  const proposals = await ownProposals(desk);
  const fresh = proposals.filter(({ steps }) => isFresh(steps.at(-1)?.at, desk.entries.now));
  const meant = proposals.find(({ id }) => id === asked) ?? fresh[0];
  if (meant === undefined) return null;
  const change = readCorrection(message.text);
  if (change === null) return null;
  desk.conversation.remember(message, `收进 ${meant.id}`);
  return correct(meant, change, desk);
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
