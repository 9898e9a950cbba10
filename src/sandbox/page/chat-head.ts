import type { ChatView, PageState } from '../api.ts';
import { botAvatar, groupAvatar } from './avatar.ts';
import { byId, el } from './element.ts';
import { icon } from './icon.ts';

/** Draws the bar over a chat: whose it is, and as whom the visitor speaks in it. */
export function drawChatHead(chat: ChatView | null, state: PageState, onBack: () => void): void {
  const head = byId('chat-head');
  if (chat === null) {
    head.replaceChildren();
    return;
  }
  const back = el(
    'button',
    { type: 'button', class: 'icon-button back', 'aria-label': '返回会话列表', 'data-testid': 'back' },
    icon('back'),
  );
  back.addEventListener('click', onBack);
  head.replaceChildren(
    back,
    chat.type === 'group' ? groupAvatar(chat.chatId) : botAvatar(chat.name),
    el(
      'div',
      { class: 'chat-title' },
      el('h1', { class: 'ellipsis' }, chat.name, memberCount(chat)),
      el('p', { class: 'ellipsis' }, `你现在是 ${state.persona.name}（${state.persona.label}）`),
    ),
  );
}

function memberCount(chat: ChatView): HTMLElement | null {
  return chat.type === 'group' ? el('span', { class: 'member-count' }, `${chat.members.length} 人`) : null;
}
