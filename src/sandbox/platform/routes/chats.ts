import type { Chat } from '../chats.ts';
import { ApiFault, fieldFault } from '../fault.ts';
import { isIdType, personIds } from '../people.ts';
import type { Platform } from '../platform.ts';
import { type Call, ok, type Route } from '../route.ts';

const LARGEST_PAGE = 100;

/** What a bot may know about a chat and the people in it. */
export const chatRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/open-apis/im/v1/chats/:chatId',
    access: 'token',
    scopes: ['im:chat', 'im:chat:readonly', 'im:chat:read'],
    handle(platform, call) {
      const chat = known(platform, call);
      return ok({
        name: chat.name,
        description: '',
        chat_mode: chat.type,
        chat_type: 'private',
        owner_id: chat.members[0] ?? '',
        owner_id_type: 'open_id',
        user_count: String(chat.members.length),
        bot_count: '1',
        external: false,
        tenant_key: platform.app.tenantKey,
        chat_status: 'normal',
      });
    },
  },
  {
    method: 'GET',
    path: '/open-apis/im/v1/chats/:chatId/members',
    access: 'token',
    scopes: ['im:chat', 'im:chat:readonly', 'im:chat.members:read'],
    handle(platform, call) {
      const { members } = known(platform, call);
      const idType = call.query.get('member_id_type') ?? 'open_id';
      const size = pageSize(call.query.get('page_size'));
      const from = Number(call.query.get('page_token') ?? '0');
      if (!Number.isInteger(from) || from < 0) throw fieldFault('page_token', 'is invalid');
      const items = members.slice(from, from + size).map((openId) => ({
        member_id: memberId(openId, idType),
        member_id_type: idType,
        name: platform.people.get(openId)?.name ?? '',
        tenant_key: platform.people.get(openId)?.tenantKey ?? platform.app.tenantKey,
      }));
      const more = from + size < members.length;
      return ok({
        items,
        has_more: more,
        page_token: more ? String(from + size) : '',
        member_total: members.length,
      });
    },
  },
  {
    method: 'GET',
    path: '/open-apis/contact/v3/users/:userId',
    access: 'token',
    handle({ people }, call) {
      const idType = call.query.get('user_id_type') ?? 'open_id';
      const user = people.find(idType, call.params.userId ?? '');
      if (user === undefined) throw new ApiFault(41050, 'no user authority error');
      return ok({ user: { ...personIds(user.openId), name: user.name, en_name: '', nickname: '' } });
    },
  },
];

function known({ chats }: Platform, call: Call): Chat {
  const chat = chats.get(call.params.chatId ?? '');
  if (chat === undefined) throw new ApiFault(232006, 'Your request specifies a chat_id which is invalid.');
  if (!chat.botIn) throw new ApiFault(232011, 'Operator can NOT be out of the chat.');
  return chat;
}

function pageSize(given: string | null): number {
  const size = Number(given ?? '20');
  if (!Number.isInteger(size) || size < 1 || size > LARGEST_PAGE) {
    throw fieldFault('page_size', `must be between 1 and ${LARGEST_PAGE}`);
  }
  return size;
}

function memberId(openId: string, idType: string): string {
  if (isIdType(idType)) return personIds(openId)[idType];
  throw fieldFault('member_id_type', 'must be one of open_id, union_id, user_id');
}
