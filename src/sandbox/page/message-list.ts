import type { ChatView, MessageView } from '../api.ts';
import { byId, el } from './element.ts';
import { type DrawnMessage, drawMessage, type MessageContext } from './message.ts';
import { dayLabel, sameDay } from './time-labels.ts';

const NEAR_END_PX = 80;

export interface MessageList {
  /** Draws a chat from the beginning and shows its end; `null` clears the list. */
  open(chat: ChatView | null, context: MessageContext): void;
  /** Brings the list up to the chat: only what is new or changed is drawn. */
  update(chat: ChatView, context: MessageContext): void;
}

/** The messages of the open chat. `footer` stands below them (hints for newcomers). */
export function createMessageList(footer: HTMLElement): MessageList {
  const box = byId('messages');
  let drawn = new Map<string, { readonly message: MessageView; readonly view: DrawnMessage }>();
  let days = new Map<string, HTMLElement>();
  let last: string | undefined;

  const draw = (chat: ChatView, context: MessageContext) => {
    const next: typeof drawn = new Map();
    const nextDays: typeof days = new Map();
    const rows: HTMLElement[] = [];
    let previous: MessageView | null = null;
    for (const message of chat.messages) {
      if (previous === null || !sameDay(previous.at, message.at, context.timeZone)) {
        const label = dayLabel(message.at, context.now(), context.timeZone);
        const line = days.get(label) ?? el('li', { class: 'day' }, label);
        nextDays.set(label, line);
        rows.push(line);
      }
      const known = drawn.get(message.messageId);
      const view =
        known?.message === message ? known.view : drawMessage(message, context, known?.view ?? null);
      next.set(message.messageId, { message, view });
      rows.push(view.root);
      previous = message;
    }
    drawn = next;
    days = nextDays;
    return rows;
  };

  return {
    open(chat, context) {
      drawn = new Map();
      days = new Map();
      const rows = chat === null ? [] : draw(chat, context);
      box.replaceChildren(el('ol', { class: 'message-rows' }, ...rows), footer);
      last = chat?.messages.at(-1)?.messageId;
      box.scrollTop = box.scrollHeight;
    },
    update(chat, context) {
      const atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_END_PX;
      const focus = focusPath(box);
      const list = box.querySelector('ol');
      if (list !== null) settle(list, draw(chat, context));
      focus.restore();
      const newest = chat.messages.at(-1);
      const spoke = newest?.messageId !== last && newest?.sender.openId === context.persona;
      last = newest?.messageId;
      if (atEnd || spoke) box.scrollTop = box.scrollHeight;
    },
  };
}

/** Makes `rows` the list's children without touching those that stay: moving a node would take its focus away. */
function settle(list: HTMLElement, rows: readonly HTMLElement[]): void {
  const kept = new Set<Element>(rows);
  for (const child of [...list.children]) if (!kept.has(child)) child.remove();
  rows.forEach((row, index) => {
    if (list.children[index] !== row) list.insertBefore(row, list.children[index] ?? null);
  });
}

/** Remembers what has the focus inside a message, so that a card that is drawn anew keeps it. */
function focusPath(box: HTMLElement): { restore(): void } {
  const focused = document.activeElement;
  const row = focused?.closest<HTMLElement>('[data-message]');
  if (!(focused instanceof HTMLElement) || !row || !box.contains(row)) return { restore: () => {} };
  const name = focused.getAttribute('name');
  return {
    restore() {
      if (document.contains(focused)) return;
      const now = box.querySelector<HTMLElement>(`[data-message="${CSS.escape(row.dataset.message ?? '')}"]`);
      const same = name === null ? null : now?.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`);
      (same ?? now?.querySelector<HTMLElement>('.card'))?.focus({ preventScroll: true });
    },
  };
}
