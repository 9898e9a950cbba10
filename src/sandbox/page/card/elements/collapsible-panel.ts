import { el } from '../../element.ts';
import { content, type Json, object } from '../../json.ts';
import { colourName } from '../colour.ts';
import type { CardContext } from '../context.ts';
import { drawMarkdown } from '../markdown.ts';

/** A part of the card that folds away under its title. */
export function drawCollapsiblePanel(element: Json, context: CardContext): HTMLElement {
  const header = object(element.header);
  return el(
    'details',
    { class: 'panel', open: element.expanded === true, 'data-border': 'border' in element },
    el(
      'summary',
      {
        'data-fill': colourName(header.background_color),
        'data-colour': colourName(header.background_color),
      },
      drawMarkdown(content(header.title) || '详情', context),
    ),
    el('div', { class: 'panel-body' }, ...context.draw(element.elements, context)),
  );
}
