import { UserError } from '../core/errors.ts';
import type { Reply } from '../core/reply.ts';
import type { Directory } from '../roster/directory.ts';
import { may } from '../roster/permissions.ts';
import type { Speaker } from '../roster/speaker.ts';
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
  if (chat.chatType !== 'group') throw new UserError('请在要绑定的群里@我说“绑定 支部名”。');
  const branch = named.trim() || desk.speaker.member?.branch || '';
  const on = { branch, group: null, duty: null, createdBy: null, parties: [] };
  if (!may(desk.speaker, 'bind', on, chat.chatType))
    throw new UserError('绑定由本支部书记或管理员来做，未做任何更改。');
  if (!desk.directory.branches.some((known) => known.name === branch)) {
    throw new UserError('名册里没有这个支部，请核对支部名。');
  }
  await desk.roster.bind(branch, chat.chatId);
  const matched = await matchGroup(branch, chat.chatId, desk);
  return {
    title: '已绑定',
    tone: 'done',
    blocks: [
      { kind: 'text', text: `本群已绑定“${branch}”。群里登记和查询都按这个支部办。` },
      ...told(matched).map((text) => ({ kind: 'note' as const, text })),
    ],
  };
}

/** How many, and no names: the group hears it. */
function told(matched: GroupMatched | null): readonly string[] {
  if (matched === null)
    return ['飞书没有给出群成员名单，名单里还没对上账号的人，请管理员私聊我发“核对名册”。'];
  const { arrived, waiting } = matched;
  return [
    ...(arrived.length > 0 ? [`按群成员名单对上了${arrived.length}人的账号。`] : []),
    ...(waiting > 0 ? [`还有${waiting}人没对上，请管理员私聊我发“核对名册”看是谁。`] : []),
  ];
}
