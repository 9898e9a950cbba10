import {
  answerAppointment,
  answerArranging,
  answerCampaign,
  answerKnowledge,
  type Call,
  type Command,
  type Desk,
} from '../command.ts';
import { UserError } from '../core/errors.ts';
import type { CardAction, IncomingMessage } from '../core/message.ts';
import { type Reply, SAY } from '../core/reply.ts';
import { answerInWords } from '../ledger/answer.ts';
import { answerFacts } from '../ledger/facts-told.ts';
import { answerPlan } from '../ledger/plan.ts';
import { carry } from '../ledger/summary/carry.ts';
import { answerTold } from '../ledger/told.ts';
import { texts } from '../texts/texts.ts';
import { gate } from './gate.ts';
import { byPhrase, namedCommand, route } from './route.ts';
import { cardWaits, closingCards, goneOn, notThatOld } from './waiting.ts';
import { greetStranger } from './welcome.ts';

/**
 * A question older than this is not answered any more: the talk has gone on. Records are taken however late. What there
 * was no room for twice comes again after 5 min 15 s (platform.md 2.3), and then waits in line.
 */
export const STALE_AFTER_MS = 8 * 60 * 1000;
/** A group does not want to hear of it after so long, though it was the platform that would not take the answer. */
const GROUP_WAITS_MS = 60 * 60 * 1000;

/**
 * What a message gets: a pending question's next step, a command, or an answer.
 * @param owed it was answered in time, and the answer did not get through
 * @returns null for deliberate silence
 * @throws UserError for the person; anything else is a bug
 */
export function handleMessage(message: IncomingMessage, desk: Desk, owed = false): Promise<Reply | null> {
  return closingCards(message, desk, (own) => replyTo(message, own, owed));
}

async function replyTo(message: IncomingMessage, desk: Desk, owed: boolean): Promise<Reply | null> {
  if (message.unreadable !== null) return (await takenFile(message, desk)) ?? unreadable(message);
  const text = message.text.trim() === '' ? '帮助' : message.text;
  const understanding = desk.understand(text);
  const { entries, speaker, commands } = desk;
  const draft = await entries.drafts.latest(speaker.openId, entries.chatId);
  const isCommand = namedCommand(text, commands) !== null || byPhrase(text, commands, entries) !== null;
  // A card that was the last thing asked here goes before an entry, which may have been left for two days.
  const arranged = await answerArranging(message, isCommand, understanding, desk);
  if (arranged !== null) return arranged;
  const confirmed = await answerCampaign(message, desk);
  if (confirmed !== null) return confirmed;
  const appointed = await answerAppointment(message, desk);
  if (appointed !== null) return appointed;
  const taken = cardWaits(message, desk) ? await answerKnowledge(message, desk) : null;
  if (taken !== null) return taken;
  const older = draft === null ? null : notThatOld(message, draft, desk);
  if (older !== null) return older;
  if (!isCommand) {
    const answered =
      (await answerTold(draft, text, understanding, desk.understand, entries)) ??
      (draft === null
        ? null
        : ((await answerInWords(carry(draft, entries), text, understanding, entries)) ??
          (await answerFacts(draft, text, understanding, desk.understand, entries))));
    if (answered !== null) {
      goneOn(message, '登记', desk);
      return answered;
    }
  }
  const corrected = await answerKnowledge(message, desk);
  if (corrected !== null) return corrected;
  const planned = await answerPlan(text, understanding, desk.understand, entries);
  if (planned !== null) return planned;
  const { command, args } = route(text, understanding.intent, commands, entries);
  if (isQuestion(command) && entries.now - message.sentAt > patience(message, owed)) return tooLate(message);
  const call: Call = { ...desk, message, args, understanding };
  const refused = gate(command, speaker, message.chatType);
  if (refused !== null) return refused;
  const reply = await greetStranger(await command.run(call), message, desk);
  return entries.sealed === null || command.takesSummary === true ? reply : summaryUnused(reply);
}

/**
 * What a press gets; the reply takes the card's place.
 * @throws UserError for the person; anything else is a bug
 */
export async function handlePress(action: CardAction, desk: Desk): Promise<Reply> {
  const command = desk.commands.find((one) => Object.hasOwn(one.actions ?? {}, action.action));
  const handler = command?.actions?.[action.action];
  if (command === undefined || handler === undefined) {
    return { blocks: [], toast: { type: 'warning', text: texts().inbox.buttonOver } };
  }
  const refused = gate(command, desk.speaker, action.chatType);
  if (refused !== null) return { blocks: [], ...toastOf(refused) };
  const reply = await handler({ ...desk, action });
  // A button that leaves its card as it is, as a thank you does, has asked and settled nothing.
  if (reply.blocks.length > 0)
    goneOn(asMessage(action), typeof action.payload.d === 'string' ? '登记' : '了结', desk);
  return reply;
}

/** A press as a message without words: what it is about was said in the same place. */
export function asMessage(action: CardAction): IncomingMessage {
  return messageOf(action, '');
}

/** A button that says words: the message that typing them would have been, or null for another button. */
export function saidByPress(action: CardAction): IncomingMessage | null {
  const text = action.payload.t;
  return action.action === SAY && typeof text === 'string' ? messageOf(action, text) : null;
}

function messageOf(action: CardAction, text: string): IncomingMessage {
  return {
    kind: 'message',
    messageId: action.messageId,
    chatId: action.chatId,
    chatType: action.chatType,
    sender: action.operator,
    fromBot: false,
    sentAt: action.at,
    text,
    mentions: [],
    addressed: true,
    unreadable: null,
    parentId: null,
    threadId: null,
  };
}

/** What the person is told when something was thrown. */
export function failureReply(error: unknown, reference: string): Reply {
  const { title, text: ours } = texts().inbox.failed;
  const text = error instanceof UserError ? error.message : ours(reference);
  return {
    title,
    tone: 'warn',
    blocks: [{ kind: 'text', text }],
    toast: { type: 'warning', text },
  };
}

function summaryUnused(reply: Reply): Reply {
  return { ...reply, blocks: [...reply.blocks, { kind: 'note', text: texts().inbox.summaryUnused }] };
}

function isQuestion(command: Command): boolean {
  return command.intents.includes('ask');
}

function toastOf(reply: Reply): Pick<Reply, 'toast'> {
  return reply.toast === undefined ? {} : { toast: reply.toast };
}

/** @returns null where it brings no file, or nobody takes files of this speaker here */
async function takenFile(message: IncomingMessage, desk: Desk): Promise<Reply | null> {
  const { file, chatType } = message;
  if (file === undefined || chatType !== 'p2p') return null;
  const taker = desk.commands.find(
    (command) => command.takeFile !== undefined && gate(command, desk.speaker, chatType) === null,
  );
  return taker?.takeFile?.(file, { ...desk, message, understanding: desk.understand('') }) ?? null;
}

function unreadable(message: IncomingMessage): Reply {
  return { blocks: [{ kind: 'text', text: texts().inbox.sayInWords[message.chatType] }] };
}

/** @returns for how long a question is worth an answer; nobody else is disturbed by one in private */
function patience({ chatType }: IncomingMessage, owed: boolean): number {
  if (!owed) return STALE_AFTER_MS;
  return chatType === 'group' ? GROUP_WAITS_MS : Number.POSITIVE_INFINITY;
}

function tooLate(message: IncomingMessage): Reply | null {
  if (message.chatType === 'group') return null;
  return { blocks: [{ kind: 'text', text: texts().inbox.tooLate }] };
}
