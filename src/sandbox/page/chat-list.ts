import type { ChatView, PageState } from '../api.ts';
import { botAvatar, groupAvatar } from './avatar.ts';
import { byId, el } from './element.ts';
import { lastAt } from './model.ts';
import { preview } from './preview.ts';
import { listLabel } from './time-labels.ts';

export interface ChatListView {
  readonly state: PageState;
  readonly openChat: string | null;
  readonly unread: (chat: ChatView) => number;
  /** Epoch ms on the sandbox's clock. */
  readonly now: number;
}

/** Draws the list of chats. Each is a link to `#<chatId>`, so that the browser's history works. */
export function drawChatList(view: ChatListView): void {
  const list = byId('chat-list');
  const focused = document.activeElement?.getAttribute('data-testid');
  list.replaceChildren(el('ul', {}, ...view.state.chats.map((chat) => el('li', {}, chatItem(chat, view)))));
  if (focused?.startsWith('chat-')) {
    list.querySelector<HTMLElement>(`[data-testid="${CSS.escape(focused)}"]`)?.focus();
  }
}

function chatItem(chat: ChatView, { state, openChat, unread, now }: ChatListView): HTMLElement {
  const at = lastAt(chat);
  const count = unread(chat);
  return el(
    'a',
    {
      class: 'chat-item',
      href: `#${chat.chatId}`,
      'data-testid': `chat-${chat.chatId}`,
      'aria-current': chat.chatId === openChat ? 'true' : null,
    },
    el(
      'span',
      { class: 'chat-avatar' },
      chat.type === 'group' ? groupAvatar(chat.chatId) : botAvatar(chat.name),
      count === 0
        ? null
        : el(
            'span',
            { class: 'unread', 'aria-label': `${count} 条未读` },
            count > 99 ? '99+' : String(count),
          ),
    ),
    el(
      'span',
      { class: 'chat-words' },
      el(
        'span',
        { class: 'chat-name' },
        el('span', { class: 'ellipsis' }, chat.name),
        chat.type === 'p2p' ? el('span', { class: 'badge' }, '机器人') : null,
      ),
      el('span', { class: 'chat-preview ellipsis' }, lastWords(chat, state)),
    ),
    el('span', { class: 'chat-time' }, at === null ? '' : listLabel(at, now, state.timeZone)),
  );
}

function lastWords(chat: ChatView, state: PageState): string {
  const message = chat.messages.at(-1);
  if (message === undefined) return '还没有消息';
  const words = preview(message);
  const own = message.sender.openId === state.persona.openId;
  return chat.type === 'group' && !own ? `${message.sender.name}：${words}` : words;
}
