import { el } from '../../element.ts';
import { content, type Json } from '../../json.ts';
import type { CardContext } from '../context.ts';
import { callBackAlone, drawField } from '../draw-field.ts';

/** A task to tick off. Outside a form it calls back with `true` or `false` as `option`. */
export function drawChecker(element: Json, context: CardContext): HTMLElement {
  const control = el('input', { type: 'checkbox', checked: element.checked === true });
  control.addEventListener('change', () => callBackAlone(element, context, control, String(control.checked)));
  return drawField(element, context, {
    control,
    frame: el('label', { class: 'checker' }, control, el('span', {}, content(element.text))),
    labelled: true,
    value: () => control.checked,
    fill: (value) => {
      control.checked = value === true;
    },
  });
}
