import { el } from '../../element.ts';
import { type Json, string } from '../../json.ts';

/** A grey box in place of an element that the page cannot draw. */
export function drawUnknown(element: Json): HTMLElement {
  return el(
    'div',
    { class: 'placeholder' },
    `这里有一个体验页面还不会显示的组件：${string(element.tag) || '没有 tag'}`,
  );
}
