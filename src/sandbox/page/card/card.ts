import { el } from '../element.ts';
import { isObject, type Json, list, object } from '../json.ts';
import type { CardContext, CardHost } from './context.ts';
import { drawElement } from './draw-element.ts';
import type { Field } from './field.ts';
import { drawHeader } from './header.ts';
import { press } from './press.ts';

/** A drawn card, and what the visitor can fill in on it. */
export interface CardView {
  readonly root: HTMLElement;
  readonly fields: readonly Field[];
}

/**
 * Draws a card of JSON 2.0.
 * @param content the card as the platform holds it; whatever it is, something is drawn.
 * @param before the card that stood in its place: what was typed into a field that is asked again is kept.
 */
export function drawCard(
  messageId: string,
  content: unknown,
  host: CardHost,
  before: CardView | null,
): CardView {
  const card = object(content);
  const fields: Field[] = [];
  const root = el('article', { class: 'card', tabindex: -1 });
  const context: CardContext = {
    ...host,
    form: null,
    addField: (field) => fields.push(field),
    draw: (elements, inner) => list(elements).map((element) => drawElement(element, inner)),
    press: (control, request) => press(control, () => host.act(messageId, request)),
  };
  if (isObject(card.header)) root.append(drawHeader(card.header));
  root.append(el('div', { class: 'card-body' }, ...context.draw(bodyOf(card), context)));
  for (const field of fields) {
    const kept = before?.fields.find(({ name, source }) => name === field.name && source === field.source);
    if (kept !== undefined) field.fill(kept.value());
  }
  return { root, fields };
}

/** JSON 1.0 has its elements at the root. */
function bodyOf(card: Json): unknown {
  return object(card.body).elements ?? card.elements;
}
