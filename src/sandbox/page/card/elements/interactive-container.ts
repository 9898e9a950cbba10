import { askConfirm } from '../../confirm.ts';
import { el } from '../../element.ts';
import { content, isObject, type Json, string } from '../../json.ts';
import { behavioursOf } from '../behaviours.ts';
import { colourName } from '../colour.ts';
import type { CardContext } from '../context.ts';

/** A part of the card that is pressed as a whole. */
export function drawInteractiveContainer(element: Json, context: CardContext): HTMLElement {
  const disabled = element.disabled === true;
  const colour = colourName(element.background_style);
  const root = el(
    'div',
    {
      class: 'interactive',
      role: 'button',
      tabindex: disabled ? null : 0,
      'aria-disabled': disabled ? 'true' : null,
      title: content(disabled ? element.disabled_tips : element.hover_tips) || null,
      'data-border': element.has_border === true,
      'data-fill': colour,
      'data-colour': colour,
    },
    ...context.draw(element.elements, context),
  );
  if (disabled) return root;
  root.addEventListener('click', (event) => {
    if (!belongsInside(event.target, root)) void press(element, context, root);
  });
  root.addEventListener('keydown', (event) => {
    if (event.target !== root || !['Enter', ' '].includes(event.key)) return;
    event.preventDefault();
    void press(element, context, root);
  });
  return root;
}

/** What is inside and can be pressed itself answers first. */
function belongsInside(target: EventTarget | null, root: HTMLElement): boolean {
  const pressed =
    target instanceof Element ? target.closest('button, a, input, select, textarea, summary, label') : null;
  return pressed !== null && root.contains(pressed);
}

async function press(element: Json, context: CardContext, root: HTMLElement): Promise<void> {
  const { callback, address } = behavioursOf(element);
  if (isObject(element.confirm)) {
    const yes = await askConfirm(content(element.confirm.title), content(element.confirm.text));
    if (!yes) return;
  }
  if (address !== null) window.open(address, '_blank', 'noopener');
  if (callback === null) return;
  const name = string(element.name);
  await context.press(root, {
    tag: 'interactive_container',
    ...(name === '' ? {} : { name }),
    value: callback,
  });
}
