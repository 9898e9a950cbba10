import type { Desk } from '../command.ts';
import type { Duty } from '../core/duty.ts';
import type { IncomingMessage } from '../core/message.ts';
import { fold } from '../text/fold.ts';

const ENTRIES: ReadonlySet<string> = new Set(['record', 'plan', 'amend']);

/**
 * Takes a confidential entry out of a group message before anything of it is stored: what is left only says that
 * such an entry was tried, so that its sender can be told in private.
 * @param layDesk called only when the words name a confidential duty at all
 */
export async function redact(
  message: IncomingMessage,
  duties: readonly Duty[],
  layDesk: () => Promise<Desk>,
): Promise<IncomingMessage> {
  if (message.chatType !== 'group' || !namesPrivateDuty(message.text, duties)) return message;
  const { intent, kind } = (await layDesk()).understand(message.text);
  const duty = duties.find((one) => one.id === kind && one.place === 'private');
  if (duty === undefined || !ENTRIES.has(intent)) return message;
  return { ...message, text: `登记 ${duty.name}`, mentions: [] };
}

function namesPrivateDuty(text: string, duties: readonly Duty[]): boolean {
  const folded = fold(text);
  return duties.some(
    (duty) => duty.place === 'private' && duty.aliases.some((alias) => folded.includes(fold(alias))),
  );
}
