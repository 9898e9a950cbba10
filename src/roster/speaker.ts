import type { Member } from '../core/roster.ts';
import type { Directory } from './directory.ts';

/** Who is speaking, and for which branch. */
export interface Speaker {
  readonly openId: string;
  /** null for somebody who is not on the roster. */
  readonly member: Member | null;
  readonly administrator: boolean;
  /** The branch that is meant when none is named: that of the group chat, else the speaker's own; or null. */
  readonly branch: string | null;
}

/**
 * @param openId of the person who spoke
 * @param chatId of the chat in which it was said; a group bound to a branch speaks for that branch to its own
 *   members and to administrators, and to nobody else
 */
export function identify(openId: string, chatId: string, directory: Directory): Speaker {
  const member = directory.member(openId);
  const administrator = directory.isAdministrator(openId);
  const own = member?.branch || null;
  const here = directory.branchOfChat(chatId);
  const branch = here !== null && (administrator || here === own) ? here : own;
  return { openId, member, administrator, branch };
}
