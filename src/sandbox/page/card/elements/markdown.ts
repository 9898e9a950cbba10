import { type Json, string } from '../../json.ts';
import type { CardContext } from '../context.ts';
import { drawMarkdown } from '../markdown.ts';

export function drawMarkdownElement(element: Json, context: CardContext): HTMLElement {
  const root = drawMarkdown(string(element.content), context);
  root.dataset.size = string(element.text_size);
  root.dataset.align = string(element.text_align);
  return root;
}
