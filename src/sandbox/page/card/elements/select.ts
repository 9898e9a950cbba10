import { el } from '../../element.ts';
import { content, type Json, number, string } from '../../json.ts';
import type { CardContext } from '../context.ts';
import { callBackAlone, drawField } from '../draw-field.ts';
import { optionsOf } from './options.ts';

/** One of several: `select_static`, and `select_person` whose values are open_ids. */
export function drawSelect(element: Json, context: CardContext): HTMLElement {
  const options = optionsOf(element, context);
  const control = el(
    'select',
    { class: 'control' },
    el('option', { value: '' }, content(element.placeholder) || '请选择'),
    ...options.map(({ label, value }) => el('option', { value }, label)),
  );
  const byIndex = options[number(element.initial_index, 0) - 1]?.value ?? '';
  fill(control, string(element.initial_option) || byIndex);
  control.addEventListener('change', () => {
    fill(control, control.value);
    callBackAlone(element, context, control, control.value);
  });
  return drawField(element, context, {
    control,
    frame: el('div', { class: 'select-frame' }, control),
    value: () => control.value,
    fill: (value) => fill(control, typeof value === 'string' ? value : ''),
  });
}

/** Chooses a value, or nothing where it is not offered; an empty select looks like a placeholder. */
function fill(control: HTMLSelectElement, value: string): void {
  control.value = value;
  if (control.selectedIndex < 0) control.value = '';
  control.toggleAttribute('data-empty', control.value === '');
}
