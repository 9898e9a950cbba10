import type { Command } from '../command.ts';
import type { ChatType } from '../core/message.ts';
import type { Reply } from '../core/reply.ts';
import { noRight } from '../ledger/enter.ts';
import type { Speaker } from '../roster/speaker.ts';
import { texts } from '../texts/texts.ts';

/** @returns a refusal, or null when the command may run for this speaker in this place. */
export function gate(command: Command, speaker: Speaker, chatType: ChatType): Reply | null {
  if (command.who === 'administrator' && !speaker.administrator) return refusal(noRight());
  if (command.who === 'member' && speaker.member === null && !speaker.administrator)
    return refusal(noRight());
  if (command.where === 'private' && chatType !== 'p2p')
    return refusal(texts().inbox.inPrivate(command.name));
  return null;
}

function refusal(text: string): Reply {
  return {
    title: texts().inbox.refused,
    tone: 'warn',
    blocks: [{ kind: 'text', text }],
    toast: { type: 'warning', text },
  };
}
