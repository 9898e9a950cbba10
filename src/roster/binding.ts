import { UserError } from '../core/errors.ts';
import type { RosterStore } from '../core/ports.ts';
import type { Reply } from '../core/reply.ts';
import type { Directory } from './directory.ts';
import { may } from './permissions.ts';
import type { Speaker } from './speaker.ts';

/**
 * Binds the group in which it is said to a branch.
 * @param named the branch's name as typed; empty means the speaker's own
 * @throws UserError outside a group, for an unknown branch, or without the right
 */
export async function bindBranch(
  named: string,
  chat: { readonly chatId: string; readonly chatType: 'p2p' | 'group' },
  desk: { readonly roster: RosterStore; readonly speaker: Speaker; readonly directory: Directory },
): Promise<Reply> {
  if (chat.chatType !== 'group') throw new UserError('请在要绑定的群里@我说“绑定 支部名”。');
  const branch = named.trim() || desk.speaker.member?.branch || '';
  const on = { branch, group: null, duty: null, createdBy: null, parties: [] };
  if (!may(desk.speaker, 'bind', on, chat.chatType))
    throw new UserError('绑定由本支部书记或管理员来做，未做任何更改。');
  if (!desk.directory.branches.some((known) => known.name === branch)) {
    throw new UserError('名册里没有这个支部，请核对支部名。');
  }
  await desk.roster.bind(branch, chat.chatId);
  return {
    title: '已绑定',
    tone: 'done',
    blocks: [{ kind: 'text', text: `本群已绑定“${branch}”。群里登记和查询都按这个支部办。` }],
  };
}
