import { askConfirm } from '../../confirm.ts';
import { el } from '../../element.ts';
import { content, isObject, type Json, object, string } from '../../json.ts';
import { showToast } from '../../toast.ts';
import { behavioursOf } from '../behaviours.ts';
import type { CardContext } from '../context.ts';

/** A button: it opens a page, calls back, or submits or resets the form around it; where `confirm` asks, after a yes. */
export function drawButton(element: Json, context: CardContext): HTMLElement {
  const disabled = element.disabled === true;
  const width = string(element.width) || 'default';
  const button = el(
    'button',
    {
      type: 'button',
      class: 'button',
      name: string(element.name) || null,
      disabled,
      title: content(disabled ? element.disabled_tips : element.hover_tips) || null,
      'data-type': string(element.type) || 'default',
      'data-size': string(element.size) || 'medium',
      'data-width': width.endsWith('px') ? 'fixed' : width,
    },
    content(element.text),
  );
  if (/^\d+px$/.test(width)) button.style.setProperty('width', width);
  button.addEventListener('click', () => void press(element, context, button));
  return button;
}

async function press(element: Json, context: CardContext, button: HTMLElement): Promise<void> {
  const { callback, address } = behavioursOf(element);
  const role = context.form === null ? '' : string(element.form_action_type) || legacyRole(element);
  if (role === 'reset') {
    context.form?.reset();
    return;
  }
  const formValue = role === 'submit' ? context.form?.collect() : undefined;
  if (formValue === null) {
    showToast('warning', '有必填项未填写');
    return;
  }
  if (!(await confirmed(element))) return;
  if (address !== null) window.open(address, '_blank', 'noopener');
  if (callback === null && formValue === undefined) return;
  const name = string(element.name);
  await context.press(button, {
    tag: 'button',
    ...(name === '' ? {} : { name }),
    ...(callback === null ? {} : { value: callback }),
    ...(formValue === undefined ? {} : { formValue }),
  });
}

async function confirmed(element: Json): Promise<boolean> {
  if (!isObject(element.confirm)) return true;
  const { title, text } = object(element.confirm);
  return askConfirm(content(title), content(text));
}

/** JSON 1.0 called it `action_type`: `form_submit`, `form_reset`. */
function legacyRole(element: Json): string {
  return string(element.action_type).replace(/^form_/, '');
}
