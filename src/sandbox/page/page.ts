import type { ChatView, ClockRequest, PageEvent, PageState } from '../api.ts';
import { base64Of, createAttach } from './attach.ts';
import { composerTarget, messageContext } from './chat-context.ts';
import { drawChatHead } from './chat-head.ts';
import { drawChatList } from './chat-list.ts';
import { drawClockBar } from './clock-bar.ts';
import { createComposer, type Outgoing } from './composer.ts';
import { byId, el } from './element.ts';
import { createMessageList } from './message-list.ts';
import { findChat, lastAt, unreadCount } from './model.ts';
import { drawPersonaSwitch } from './persona-switch.ts';
import { preview } from './preview.ts';
import { createSeen, type Seen } from './seen.ts';
import { server } from './server.ts';
import { startSession } from './session.ts';
import { drawSuggestions } from './suggestions.ts';
import { showToast } from './toast.ts';

const CLOCK_SHOWN_MS = 1_000;
const UNREACHED = '没有连上体验环境，请稍后重试';

/** Puts the whole page together and keeps it in step with the sandbox. The address holds who and where one is. */
export function startPage(): void {
  const phone = matchMedia('(max-width: 640px)');
  const hints = el('div', { class: 'hints' });
  const messages = createMessageList(hints);
  let state: PageState | null = null;
  let seen: Seen | null = null;
  let showClock: (() => void) | null = null;
  let drawnFor = '';
  let drawnPersona = '';

  const session = startSession(new URLSearchParams(location.search).get('persona'), {
    onState(next, event) {
      state = next;
      seen ??= createSeen(next.now);
      draw();
      if (event !== null) announce(event, next);
    },
    onConnection(connected) {
      const banner = byId('banner');
      banner.hidden = connected;
      banner.textContent = connected ? '' : '连接断开了，正在重新连接…';
    },
  });
  const composer = createComposer(
    send,
    () => state?.bot.openId ?? '',
    createAttach(sendFile, refuseLarge).root,
  );

  function openChat(now: PageState): ChatView | null {
    const named = findChat(now, location.hash.slice(1));
    return named ?? (phone.matches ? null : (now.chats[0] ?? null));
  }

  function draw(): void {
    if (state === null || seen === null) return;
    const marks = seen;
    const { persona } = state;
    const chat = openChat(state);
    // From now on it is named: the first of the list is another one as soon as somebody writes there.
    if (chat !== null && location.hash !== `#${chat.chatId}`) {
      history.replaceState(history.state, '', `#${chat.chatId}`);
    }
    if (chat !== null && !document.hidden) marks.mark(persona.openId, chat.chatId, lastAt(chat) ?? 0);
    document.body.dataset.view = chat === null ? 'list' : 'chat';

    showClock ??= drawClockBar({
      timeZone: state.timeZone,
      now: session.now,
      onMove: moveClock,
      onPast: refusePast,
    });
    showClock();
    if (drawnPersona !== persona.openId) {
      drawnPersona = persona.openId;
      drawPersonaSwitch(state, switchPersona);
    }
    drawChatList({
      state,
      openChat: chat?.chatId ?? null,
      unread: (each) => unreadCount(each, persona.openId, marks.at(persona.openId, each.chatId)),
      now: session.now(),
    });
    drawSuggestions(hints, chat, state, composer.fill);
    drawChat(chat, state);
  }

  function drawChat(chat: ChatView | null, now: PageState): void {
    const context = messageContext(now, chat, session.now, composer.replyTo);
    const place = `${now.persona.openId} ${chat?.chatId ?? ''}`;
    if (place === drawnFor && chat !== null) {
      messages.update(chat, context);
      return;
    }
    drawnFor = place;
    drawChatHead(chat, now, leaveChat);
    composer.turnTo(chat === null ? null : composerTarget(now, chat));
    messages.open(chat, context);
  }

  async function send({ text, mentions, parentId }: Outgoing): Promise<boolean> {
    const chat = state === null ? null : openChat(state);
    if (state === null || chat === null) return false;
    const reply = parentId === null ? {} : { parentId };
    try {
      await server.send({ persona: state.persona.openId, chatId: chat.chatId, text, mentions, ...reply });
      return true;
    } catch {
      showToast('error', '没有发出去，请稍后重试');
      return false;
    }
  }

  function sendFile(file: File): void {
    const chat = state === null ? null : openChat(state);
    if (state === null || chat === null) return;
    const persona = state.persona.openId;
    base64Of(file)
      .then((base64) => server.sendFile({ persona, chatId: chat.chatId, name: file.name, base64 }))
      .catch(() => showToast('error', '文件没有发出去，请稍后重试'));
  }

  function refuseLarge(): void {
    showToast('warning', '文件超过20 MB，发不出去');
  }

  function moveClock(request: ClockRequest): void {
    session.moveClock(request).then(draw, () => showToast('error', UNREACHED));
  }

  function refusePast(): void {
    showToast('warning', '体验环境的时间只能往前走，请选择比现在晚的时间');
  }

  function switchPersona(openId: string): void {
    const address = new URL(location.href);
    address.searchParams.set('persona', openId);
    history.replaceState(history.state, '', address);
    session.switchTo(openId);
  }

  function leaveChat(): void {
    history.replaceState(null, '', location.pathname + location.search);
    draw();
  }

  function announce(event: PageEvent, now: PageState): void {
    if (event.type !== 'message' || event.message.sender.openId === now.persona.openId) return;
    byId('announcer').textContent = `${event.message.sender.name}：${preview(event.message)}`;
  }

  addEventListener('hashchange', () => {
    draw();
    if (!phone.matches) composer.focus();
  });
  phone.addEventListener('change', draw);
  document.addEventListener('visibilitychange', draw);
  setInterval(() => showClock?.(), CLOCK_SHOWN_MS);
}
