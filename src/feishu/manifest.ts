import type { Texts } from '../texts/texts.ts';

/** One permission of the app. */
export interface Scope {
  readonly name: string;
  /** Others that allow the same; one of all these is enough. */
  readonly instead: readonly string[];
  /** What it is for. */
  readonly purpose: keyof Texts['feishu']['purposes'];
}

/** What the app has to be allowed, from the pages of the calls and events that the bot uses. */
export const SCOPES: readonly Scope[] = [
  {
    name: 'im:message:send_as_bot',
    instead: ['im:message', 'im:message:send'],
    purpose: 'send',
  },
  {
    name: 'im:message.p2p_msg:readonly',
    instead: ['im:message.p2p_msg'],
    purpose: 'hearInPrivate',
  },
  {
    name: 'im:message.group_at_msg:readonly',
    instead: ['im:message.group_at_msg', 'im:message.group_at_msg.include_bot:readonly'],
    purpose: 'hearInGroups',
  },
  {
    name: 'im:chat:readonly',
    instead: ['im:chat', 'im:chat.members:read'],
    purpose: 'memberNames',
  },
  { name: 'im:resource', instead: ['im:resource:upload'], purpose: 'sendFiles' },
  {
    name: 'im:chat.members:bot_access',
    instead: ['im:chat:readonly', 'im:chat'],
    purpose: 'ownChats',
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
