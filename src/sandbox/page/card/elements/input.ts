import { el } from '../../element.ts';
import { content, type Json, number, string } from '../../json.ts';
import type { CardContext } from '../context.ts';
import { callBackAlone, drawField } from '../draw-field.ts';

/** Feishu's limit, also where a card names none. Source: card JSON 2.0, input, `max_length`. */
const MAX_LENGTH = 1000;

/** A line or a block of text. Outside a form it calls back on Enter, with the words as `option`. */
export function drawInput(element: Json, context: CardContext): HTMLElement {
  const multiline = element.input_type === 'multiline_text';
  const shared = {
    class: 'control',
    placeholder: content(element.placeholder) || '请输入',
    maxlength: Math.min(number(element.max_length, MAX_LENGTH), MAX_LENGTH),
    autocomplete: 'off',
  };
  const control = multiline
    ? el('textarea', { ...shared, rows: number(element.rows, 5) })
    : el('input', { ...shared, type: element.input_type === 'password' ? 'password' : 'text' });
  control.value = string(element.default_value);
  control.addEventListener('change', () => callBackAlone(element, context, control, control.value));
  return drawField(element, context, {
    control,
    value: () => control.value,
    fill: (value) => {
      control.value = typeof value === 'string' ? value : '';
    },
  });
}
