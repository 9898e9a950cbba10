import { el } from '../../element.ts';
import { icon } from '../../icon.ts';
import { content, type Json } from '../../json.ts';

/** A picture is a key that only Feishu can turn into an image; here it is a box with its description. */
export function drawImage(element: Json): HTMLElement {
  const words = content(element.alt) || content(element.title) || '图片';
  return el('div', { class: 'placeholder', role: 'img', 'aria-label': words }, icon('image'), words);
}
