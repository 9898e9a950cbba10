import { el } from '../element.ts';
import { content, type Json, string } from '../json.ts';
import { behavioursOf } from './behaviours.ts';
import type { CardContext } from './context.ts';
import type { Field, FieldValue } from './field.ts';

export interface FieldParts {
  /** The element that takes the focus and carries the name for screen readers. */
  readonly control: HTMLElement;
  /** What is drawn, when it is more than the control. */
  readonly frame?: HTMLElement;
  /** True when the control has a name of its own, from the words in it or around it. */
  readonly labelled?: boolean;
  readonly value: () => FieldValue;
  readonly fill: (value: FieldValue) => void;
}

let count = 0;

/** Dresses a control with its label, its complaint and its name, and registers it with the card and its form. */
export function drawField(element: Json, context: CardContext, parts: FieldParts): HTMLElement {
  const { control, frame = control, labelled = false, value, fill } = parts;
  const id = `field-${++count}`;
  const name = string(element.name);
  const label = content(element.label);
  const required = element.required === true;
  control.id = id;
  control.setAttribute('name', name);
  if (label === '' && !labelled) {
    control.setAttribute('aria-label', content(element.placeholder) || name || '输入');
  }
  if (required) control.setAttribute('aria-required', 'true');
  if (element.disabled === true) control.setAttribute('disabled', '');

  const complaint = el('p', { class: 'complaint', id: `${id}-complaint`, hidden: true });
  control.setAttribute('aria-describedby', complaint.id);
  const complain = (message: string) => {
    complaint.textContent = message;
    complaint.hidden = message === '';
    control.setAttribute('aria-invalid', String(message !== ''));
  };
  control.addEventListener('input', () => complain(''));

  const field: Field = {
    name,
    source: JSON.stringify(element),
    required,
    initial: value(),
    value,
    fill,
    focus: () => control.focus(),
    complain,
  };
  context.addField(field);
  context.form?.add(field);
  return el(
    'div',
    {
      class: 'field',
      'data-width': string(element.width) || 'default',
      'data-label': string(element.label_position),
    },
    label === '' ? null : el('label', { for: id, class: required ? 'required' : null }, label),
    frame,
    complaint,
  );
}

/** Outside a form a field calls back by itself, with what was chosen; several values are joined by commas. */
export function callBackAlone(
  element: Json,
  context: CardContext,
  control: HTMLElement,
  option: string,
): void {
  const { callback } = behavioursOf(element);
  if (context.form !== null || callback === null) return;
  void context.press(control, {
    tag: string(element.tag),
    ...(string(element.name) === '' ? {} : { name: string(element.name) }),
    value: callback,
    option,
  });
}
