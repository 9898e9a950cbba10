import type { PageState } from '../api.ts';
import { personAvatar } from './avatar.ts';
import { byId, el } from './element.ts';

/** Draws the switch that lets the visitor be somebody else. */
export function drawPersonaSwitch(state: PageState, onSwitch: (openId: string) => void): void {
  const select = el(
    'select',
    { id: 'persona-select', class: 'persona-select', 'data-testid': 'persona' },
    ...state.personas.map(({ openId, name, label }) =>
      el('option', { value: openId, selected: openId === state.persona.openId }, `${name} · ${label}`),
    ),
  );
  select.addEventListener('change', () => onSwitch(select.value));
  const hadFocus = document.activeElement?.id === select.id;
  byId('persona-bar').replaceChildren(
    personAvatar(state.persona.openId, state.persona.name),
    el(
      'div',
      { class: 'persona-words' },
      el('label', { for: 'persona-select' }, '以谁的身份体验'),
      el('span', { class: 'select-frame' }, select),
    ),
  );
  if (hadFocus) select.focus();
}
