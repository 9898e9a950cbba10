import { el } from '../../element.ts';
import { type Json, number, string } from '../../json.ts';
import { colourName } from '../colour.ts';
import type { CardContext } from '../context.ts';

/** Columns beside each other; `flex_mode` says what becomes of them on a narrow screen (see card.css). */
export function drawColumnSet(element: Json, context: CardContext): HTMLElement {
  const root = el(
    'div',
    {
      class: 'column-set',
      'data-flex': string(element.flex_mode) || 'none',
      'data-align': string(element.horizontal_align) || null,
      'data-fill': colourName(element.background_style),
      'data-colour': colourName(element.background_style),
    },
    ...context.draw(element.columns, context),
  );
  const gap = spacing(element.horizontal_spacing);
  if (gap !== null) root.style.setProperty('column-gap', gap);
  return root;
}

export function drawColumn(element: Json, context: CardContext): HTMLElement {
  const width = string(element.width) || 'auto';
  const colour = colourName(element.background_style);
  const column = el(
    'div',
    {
      class: 'column',
      'data-width': width.endsWith('px') ? 'fixed' : width,
      'data-direction': string(element.direction) || null,
      'data-align': string(element.horizontal_align) || null,
      'data-valign': string(element.vertical_align) || null,
      'data-fill': colour,
      'data-colour': colour,
    },
    ...context.draw(element.elements, context),
  );
  if (width === 'weighted') column.style.setProperty('flex-grow', String(number(element.weight, 1)));
  if (/^\d+px$/.test(width)) column.style.setProperty('width', width);
  if (/^[\d.px ]+$/.test(string(element.padding)))
    column.style.setProperty('padding', string(element.padding));
  const gap = spacing(element.vertical_spacing);
  if (gap !== null) column.style.setProperty('row-gap', gap);
  return column;
}

const SPACINGS: Readonly<Record<string, string>> = {
  small: '4px',
  medium: '8px',
  large: '12px',
  extra_large: '16px',
};

function spacing(value: unknown): string | null {
  const text = string(value);
  return SPACINGS[text] ?? (/^\d{1,2}px$/.test(text) ? text : null);
}
