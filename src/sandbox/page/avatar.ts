import { el } from './element.ts';
import { icon } from './icon.ts';

const COLOURS = ['blue', 'turquoise', 'green', 'orange', 'carmine', 'violet', 'purple', 'indigo'] as const;

/** A disc with the last characters of a Chinese name, or the first letter of another. The name stands beside it. */
export function personAvatar(id: string, name: string, letters: 1 | 2 = 2): HTMLElement {
  return disc(id, initials(name, letters));
}

/** The disc of a group chat. */
export function groupAvatar(id: string): HTMLElement {
  return disc(id, icon('group'));
}

/** The bot's disc. */
export function botAvatar(name: string): HTMLElement {
  return el(
    'span',
    { class: 'avatar avatar-bot', 'data-colour': 'red', 'aria-hidden': 'true' },
    name.slice(0, 1),
  );
}

function disc(id: string, inside: Node | string): HTMLElement {
  return el('span', { class: 'avatar', 'data-colour': colourOf(id), 'aria-hidden': 'true' }, inside);
}

function initials(name: string, count: number): string {
  const letters = [...name];
  return /^\p{Script=Han}/u.test(name) ? letters.slice(-count).join('') : (letters[0] ?? '').toUpperCase();
}

function colourOf(id: string): string {
  let sum = 0;
  for (const char of id) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 9_973;
  return COLOURS[sum % COLOURS.length] ?? 'blue';
}
