import { el } from '../element.ts';
import { content, isObject, type Json, list } from '../json.ts';
import { colourName } from './colour.ts';
import { drawTag } from './tag.ts';

/** The coloured head of a card. Without a `template` it is white, as in Feishu. */
export function drawHeader(header: Json): HTMLElement {
  const subtitle = content(header.subtitle);
  return el(
    'header',
    { class: 'card-header', 'data-colour': colourName(header.template) },
    el(
      'div',
      { class: 'card-title' },
      el('h2', {}, content(header.title)),
      ...list(header.text_tag_list)
        .filter(isObject)
        .map((tag) => drawTag(content(tag.text), tag.color)),
    ),
    subtitle === '' ? null : el('p', { class: 'card-subtitle' }, subtitle),
  );
}
