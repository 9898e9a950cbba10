import { UserError } from '../core/errors.ts';
import type { Reply } from '../core/reply.ts';
import type { Directory } from '../roster/directory.ts';
import { may } from '../roster/permissions.ts';
import type { Speaker } from '../roster/speaker.ts';
import { texts } from '../texts/texts.ts';
import { type GroupMatched, type MatchingDesk, matchGroup } from './matching/group.ts';

/**
 * Binds the group in which it is said to a branch, and matches those of the branch whose open_id is not known yet with the
 * people of the group.
 * @param named the branch's name as typed; empty means the speaker's own
 * @throws UserError outside a group, for an unknown branch, or without the right
 */
export async function bindBranch(
  named: string,
  chat: { readonly chatId: string; readonly chatType: 'p2p' | 'group' },
  desk: MatchingDesk & { readonly speaker: Speaker; readonly directory: Directory },
): Promise<Reply> {
  const said = texts().members.binding;
  if (chat.chatType !== 'group') throw new UserError(said.inGroup);
  const branch = named.trim() || desk.speaker.member?.branch || '';
  const on = { branch, group: null, duty: null, createdBy: null, parties: [] };
  if (!may(desk.speaker, 'bind', on, chat.chatType)) throw new UserError(said.notAllowed);
  if (!desk.directory.branches.some((known) => known.name === branch)) {
    throw new UserError(said.noSuchBranch);
  }
  await desk.roster.bind(branch, chat.chatId);
  const matched = await matchGroup(branch, chat.chatId, desk);
  return {
    title: said.title,
    tone: 'done',
    blocks: [
      { kind: 'text', text: said.done(branch) },
      ...told(matched).map((text) => ({ kind: 'note' as const, text })),
    ],
  };
}

/** How many, and no names: the group hears it. */
function told(matched: GroupMatched | null): readonly string[] {
  const said = texts().members.binding;
  if (matched === null) return [said.noList];
  const { arrived, waiting, guests } = matched;
  return [
    ...(arrived.length > 0 ? [said.arrived(arrived.length)] : []),
    ...(guests > 0 ? [said.guests(guests)] : []),
    ...(waiting > 0 ? [said.waiting(waiting)] : []),
  ];
}
