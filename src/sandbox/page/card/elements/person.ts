import { personAvatar } from '../../avatar.ts';
import { el } from '../../element.ts';
import { isObject, type Json, list, string } from '../../json.ts';
import type { CardContext } from '../context.ts';

/** One person: disc and name, as the card wishes. */
export function drawPerson(element: Json, context: CardContext): HTMLElement {
  const openId = string(element.user_id);
  const name = context.nameOf(openId);
  return el(
    'span',
    { class: 'person' },
    element.show_avatar === false ? null : personAvatar(openId, name, 1),
    element.show_name === false ? null : name,
  );
}

export function drawPersonList(element: Json, context: CardContext): HTMLElement {
  const people = list(element.persons).filter(isObject);
  return el(
    'div',
    { class: 'person-list' },
    ...people.map(({ id }) => drawPerson({ ...element, user_id: id }, context)),
  );
}
