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
import { answerPlan } from '../ledger/plan.ts';
import { carry } from '../ledger/summary/carry.ts';
import { texts } from '../texts/texts.ts';
import { gate } from './gate.ts';
import { byPhrase, namedCommand, route } from './route.ts';
import { greetStranger } from './welcome.ts';

/** A question older than this is not answered any more: the talk has gone on. Records are taken however late. */
export const STALE_AFTER_MS = 5 * 60 * 1000;

/**
 * What a message gets: a pending question's next step, a command, or an answer.
 * @returns null for deliberate silence
 * @throws UserError for the person; anything else is a bug
 */
export async function handleMessage(message: IncomingMessage, desk: Desk): Promise<Reply | null> {
  if (message.unreadable !== null) return (await takenFile(message, desk)) ?? unreadable(message);
  const text = message.text.trim() === '' ? '帮助' : message.text;
  const understanding = desk.understand(text);
  const { entries, speaker, commands } = desk;
  const draft = await entries.drafts.latest(speaker.openId, entries.chatId);
  const isCommand = namedCommand(text, commands) !== null || byPhrase(text, commands) !== null;
  if (draft !== null && !isCommand) {
    const answered = await answerInWords(carry(draft, entries), text, understanding, entries);
    if (answered !== null) return answered;
  }
  const arranged = await answerArranging(message, isCommand, understanding, desk);
  if (arranged !== null) return arranged;
  const confirmed = await answerCampaign(message, desk);
  if (confirmed !== null) return confirmed;
  const appointed = await answerAppointment(message, desk);
  if (appointed !== null) return appointed;
  const corrected = await answerKnowledge(message, desk);
  if (corrected !== null) return corrected;
  const planned = await answerPlan(text, understanding, desk.understand, entries);
  if (planned !== null) return planned;
  const { command, args } = route(text, understanding.intent, commands);
  if (isQuestion(command) && entries.now - message.sentAt > STALE_AFTER_MS) return tooLate(message);
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
  return refused === null ? handler({ ...desk, action }) : { blocks: [], ...toastOf(refused) };
}

/** A button that says words: the message that typing them would have been, or null for another button. */
export function saidByPress(action: CardAction): IncomingMessage | null {
  const text = action.payload.t;
  if (action.action !== SAY || typeof text !== 'string') return null;
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

function tooLate(message: IncomingMessage): Reply | null {
  if (message.chatType === 'group') return null;
  return { blocks: [{ kind: 'text', text: texts().inbox.tooLate }] };
}
