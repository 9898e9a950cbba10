import { botAvatar, personAvatar } from './avatar.ts';
import { el } from './element.ts';
import { type Candidate, insertMention, matching, mentionQuery } from './mentions.ts';

export interface MentionMenu {
  readonly root: HTMLElement;
  /** Opens, narrows or closes the menu, after what stands before the caret. */
  follow(): void;
  close(): void;
  /** @returns true when the key belonged to the open menu. */
  takeKey(key: string): boolean;
}

/** The menu of members that opens while an @ is being typed. `candidates` gives the bot first. */
export function createMentionMenu(
  input: HTMLTextAreaElement,
  candidates: () => readonly Candidate[],
  bot: () => string,
): MentionMenu {
  const root = el('ul', {
    class: 'mention-menu',
    id: 'mention-menu',
    role: 'listbox',
    'aria-label': '提及成员',
    hidden: true,
  });
  let shown: readonly Candidate[] = [];
  let active = 0;

  const query = () => mentionQuery(input.value, input.selectionStart);
  const isOpen = () => !root.hidden;

  const draw = () => {
    root.replaceChildren(...shown.map((candidate, index) => item(candidate, index)));
    root.hidden = shown.length === 0;
    input.setAttribute('aria-expanded', String(isOpen()));
    if (isOpen()) input.setAttribute('aria-activedescendant', `mention-${active}`);
    else input.removeAttribute('aria-activedescendant');
    root.children[active]?.scrollIntoView({ block: 'nearest' });
  };

  const item = (candidate: Candidate, index: number) => {
    const isBot = candidate.openId === bot();
    const row = el(
      'li',
      { id: `mention-${index}`, role: 'option', 'aria-selected': String(index === active) },
      isBot ? botAvatar(candidate.name) : personAvatar(candidate.openId, candidate.name, 1),
      el('span', { class: 'mention-name' }, candidate.name),
      isBot ? el('span', { class: 'badge' }, '机器人') : null,
    );
    row.addEventListener('pointermove', () => {
      if (active !== index) setActive(index);
    });
    // Before the click, so that the input keeps the focus.
    row.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      choose(candidate);
    });
    return row;
  };

  const choose = (candidate: Candidate) => {
    const typed = query();
    if (typed !== null) {
      const { text, caret } = insertMention(input.value, typed, candidate.name);
      input.value = text;
      input.setSelectionRange(caret, caret);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }
    close();
  };

  const follow = () => {
    const typed = query();
    shown = typed === null ? [] : matching(candidates(), typed.query);
    active = 0;
    draw();
  };

  const close = () => {
    shown = [];
    draw();
  };

  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Escape: close,
    Enter: () => chooseActive(),
    Tab: () => chooseActive(),
  };
  const step = (by: number) => setActive((active + by + shown.length) % shown.length);
  const setActive = (index: number) => {
    active = index;
    draw();
  };
  const chooseActive = () => {
    const candidate = shown[active];
    if (candidate !== undefined) choose(candidate);
  };

  return {
    root,
    follow,
    close,
    takeKey(key) {
      const act = isOpen() ? keys[key] : undefined;
      act?.();
      return act !== undefined;
    },
  };
}
