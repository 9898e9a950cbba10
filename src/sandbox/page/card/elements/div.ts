import { el } from '../../element.ts';
import { content, type Json, object, string } from '../../json.ts';
import { colourName } from '../colour.ts';
import type { CardContext } from '../context.ts';
import { drawMarkdown } from '../markdown.ts';

/** A `div`: one text, plain or `lark_md`. */
export function drawDiv(element: Json, context: CardContext): HTMLElement {
  const text = object(element.text);
  if (text.tag === 'lark_md') return drawMarkdown(content(text), context);
  return drawPlainText(text);
}

/** Plain words, with their line breaks. */
export function drawPlainText(text: Json): HTMLElement {
  return el(
    'p',
    {
      class: 'plain-text ink',
      'data-size': string(text.text_size) || null,
      'data-align': string(text.text_align) || null,
      'data-colour': colourName(text.text_color),
    },
    content(text),
  );
}
