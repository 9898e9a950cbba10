import { el } from '../../element.ts';
import { content, type Json, list, string } from '../../json.ts';
import type { CardContext } from '../context.ts';
import { callBackAlone, drawField } from '../draw-field.ts';
import { type Option, optionsOf } from './options.ts';

/** Several of several: a button that shows what is chosen and opens a list of boxes to tick. */
export function drawMultiSelect(element: Json, context: CardContext): HTMLElement {
  const options = optionsOf(element, context);
  const boxes = options.map(({ value }) => el('input', { type: 'checkbox', value }));
  const chips = el('span', { class: 'chips' });
  const control = el('button', { type: 'button', class: 'control multi', 'aria-expanded': 'false' }, chips);
  const panel = el(
    'div',
    { class: 'multi-panel', role: 'group', hidden: true },
    ...options.map((option, index) => row(option, boxes[index])),
  );
  const frame = el('div', { class: 'select-frame multi-frame' }, control, panel);

  const chosen = () => boxes.filter((box) => box.checked).map((box) => box.value);
  const show = () => {
    const labels = options.filter((_, index) => boxes[index]?.checked).map(({ label }) => label);
    chips.replaceChildren(...labels.map((label) => el('span', { class: 'chip' }, label)));
    if (labels.length === 0) chips.textContent = content(element.placeholder) || '请选择';
    control.toggleAttribute('data-empty', labels.length === 0);
  };
  const fill = (values: readonly string[]) => {
    for (const box of boxes) box.checked = values.includes(box.value);
    show();
  };
  const open = (opened: boolean) => {
    if (opened === !panel.hidden) return;
    panel.hidden = !opened;
    control.setAttribute('aria-expanded', String(opened));
    if (!opened) callBackAlone(element, context, control, chosen().join(','));
  };

  fill(list(element.selected_values).map(string));
  control.addEventListener('click', () => open(panel.hidden !== false));
  panel.addEventListener('change', () => {
    show();
    control.dispatchEvent(new Event('input'));
  });
  frame.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && frame.contains(relatedTarget))) open(false);
  });
  frame.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || panel.hidden) return;
    open(false);
    control.focus();
  });
  return drawField(element, context, {
    control,
    frame,
    labelled: true,
    value: chosen,
    fill: (values) => fill(typeof values === 'object' ? values : []),
  });
}

function row({ label }: Option, box: HTMLInputElement | undefined): HTMLElement {
  return el('label', { class: 'multi-row' }, box ?? null, label);
}
