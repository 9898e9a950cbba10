import type { MessageView } from '../api.ts';
import { byId, el } from './element.ts';
import { icon } from './icon.ts';
import { createMentionMenu } from './mention-menu.ts';
import { type Candidate, namedIn } from './mentions.ts';
import { preview } from './preview.ts';

export interface Outgoing {
  readonly text: string;
  readonly mentions: readonly Candidate[];
  readonly parentId: string | null;
}

/** Where the composer writes to. */
export interface ComposerTarget {
  /** Differs for every chat of every persona: unfinished words are kept under it. */
  readonly key: string;
  readonly placeholder: string;
  /** Whom @ may name, the bot first; nobody in a private chat. */
  readonly candidates: readonly Candidate[];
}

export interface Composer {
  /** Turns to another chat; null hides the composer. */
  turnTo(target: ComposerTarget | null): void;
  focus(): void;
  /** Puts words in, for the visitor to look at and send. */
  fill(text: string): void;
  replyTo(message: MessageView): void;
}

/**
 * The box one writes in: Enter sends, Shift+Enter breaks the line, @ opens the menu of members.
 * @param send is to resolve to false when it failed; the words are then put back.
 * @param bot gives the bot's open_id.
 * @param attach the button for files; shown in a private chat, since in a group the bot hears what mentions it only.
 */
export function createComposer(
  send: (message: Outgoing) => Promise<boolean>,
  bot: () => string,
  attach: HTMLElement,
): Composer {
  const input = el('textarea', {
    rows: 1,
    'data-testid': 'composer',
    'aria-label': '消息内容',
    'aria-controls': 'mention-menu',
    'aria-autocomplete': 'list',
    enterkeyhint: 'send',
    autocomplete: 'off',
  });
  const sendButton = el(
    'button',
    { type: 'button', class: 'send', 'data-testid': 'send', 'aria-label': '发送' },
    icon('send'),
  );
  const atButton = el(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': '提及成员', title: '提及成员' },
    icon('at'),
  );
  const replyBar = el('div', { class: 'reply-bar', hidden: true });
  const drafts = new Map<string, string>();
  let target: ComposerTarget | null = null;
  let parent: MessageView | null = null;

  const menu = createMentionMenu(input, () => target?.candidates ?? [], bot);
  const box = byId('composer');
  box.replaceChildren(
    menu.root,
    replyBar,
    el(
      'div',
      { class: 'composer-box' },
      input,
      el('div', { class: 'composer-tools' }, attach, atButton, sendButton),
    ),
  );

  const resize = () => {
    input.style.setProperty('height', 'auto');
    input.style.setProperty('height', `${input.scrollHeight}px`);
    sendButton.disabled = input.value.trim() === '';
  };
  const setText = (text: string) => {
    input.value = text;
    if (target !== null) drafts.set(target.key, text);
    resize();
  };
  const setParent = (message: MessageView | null) => {
    parent = message;
    replyBar.hidden = message === null;
    if (message === null) return;
    const cancel = el(
      'button',
      { type: 'button', class: 'icon-button', 'aria-label': '不再回复这条消息' },
      icon('close'),
    );
    cancel.addEventListener('click', () => setParent(null));
    replyBar.replaceChildren(
      el('span', { class: 'ellipsis' }, `回复 ${message.sender.name}：${preview(message)}`),
      cancel,
    );
  };
  const submit = async () => {
    const text = input.value.trim();
    if (text === '' || target === null) return;
    const { key, candidates } = target;
    const answered = parent;
    menu.close();
    setText('');
    setParent(null);
    if (await send({ text, mentions: namedIn(text, candidates), parentId: answered?.messageId ?? null }))
      return;
    drafts.set(key, text);
    if (target?.key === key && input.value === '') {
      setText(text);
      setParent(answered);
    }
  };

  input.addEventListener('input', () => {
    setText(input.value);
    menu.follow();
  });
  input.addEventListener('click', () => menu.follow());
  input.addEventListener('blur', () => menu.close());
  input.addEventListener('keydown', (event) => {
    // While an input method composes, Enter belongs to it (Safari tells so only by the key code 229).
    if (event.isComposing || event.keyCode === 229) return;
    if (menu.takeKey(event.key)) {
      event.preventDefault();
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void submit();
    }
  });
  sendButton.addEventListener('click', () => void submit());
  atButton.addEventListener('pointerdown', (event) => event.preventDefault());
  atButton.addEventListener('click', () => {
    input.focus();
    input.setRangeText('@', input.selectionStart, input.selectionEnd, 'end');
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });

  return {
    focus: () => input.focus(),
    turnTo(next) {
      box.hidden = next === null;
      if (next?.key !== target?.key) setParent(null);
      target = next;
      menu.close();
      if (next === null) return;
      input.placeholder = next.placeholder;
      atButton.hidden = next.candidates.length === 0;
      attach.hidden = next.candidates.length > 0;
      setText(drafts.get(next.key) ?? '');
    },
    fill(text) {
      setText(text);
      input.focus();
    },
    replyTo(message) {
      setParent(message);
      input.focus();
    },
  };
}
