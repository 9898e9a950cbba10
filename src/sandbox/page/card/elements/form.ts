import { el } from '../../element.ts';
import { type Json, string } from '../../json.ts';
import type { CardContext } from '../context.ts';
import { createFormScope } from '../form-scope.ts';

/** A form: its fields travel together, with the button that submits them. */
export function drawForm(element: Json, context: CardContext): HTMLElement {
  const inner = { ...context, form: createFormScope() };
  return el(
    'div',
    { class: 'form', role: 'form', 'aria-label': string(element.name) || '表单' },
    ...context.draw(element.elements, inner),
  );
}
