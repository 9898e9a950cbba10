/** One permission of the app. */
export interface Scope {
  readonly name: string;
  /** Others that allow the same; one of all these is enough. */
  readonly instead: readonly string[];
  /** What it is for, in Chinese. */
  readonly purpose: string;
}

/** What the app has to be allowed, from the pages of the calls and events that the bot uses. */
export const SCOPES: readonly Scope[] = [
  {
    name: 'im:message:send_as_bot',
    instead: ['im:message', 'im:message:send'],
    purpose: '发消息、回复、更新卡片',
  },
  {
    name: 'im:message.p2p_msg:readonly',
    instead: ['im:message.p2p_msg'],
    purpose: '收私聊消息',
  },
  {
    name: 'im:message.group_at_msg:readonly',
    instead: ['im:message.group_at_msg', 'im:message.group_at_msg.include_bot:readonly'],
    purpose: '收群里 @ 机器人的消息',
  },
  {
    name: 'im:chat:readonly',
    instead: ['im:chat', 'im:chat.members:read'],
    purpose: '读群成员的名字',
  },
  { name: 'im:resource', instead: ['im:resource:upload'], purpose: '发送导出的台账文件' },
  {
    name: 'im:chat.members:bot_access',
    instead: ['im:chat:readonly', 'im:chat'],
    purpose: '知道自己被拉进或移出了哪个群',
  },
];

/** Events that the app has to subscribe to. */
export const EVENTS: readonly string[] = [
  'im.message.receive_v1',
  'im.chat.member.bot.added_v1',
  'im.chat.member.bot.deleted_v1',
  'im.chat.access_event.bot_p2p_chat_entered_v1',
  'application.bot.menu_v6',
  'im.message.recalled_v1',
];

/** Callbacks that the app has to subscribe to. */
export const CALLBACKS: readonly string[] = ['card.action.trigger'];

/** @returns the page of the developer console on which this permission is asked for, as error 99991672 names it */
export function grantPage(domain: string, appId: string, scope: string): string {
  return `${domain}/app/${appId}/auth?q=${scope}&op_from=openapi&token_type=tenant`;
}
