import { el } from '../../element.ts';
import { content, string } from '../../json.ts';
import { epochAt, offsetText, wallTime } from '../../zone.ts';
import type { CardContext } from '../context.ts';
import type { DrawElement } from '../draw-element.ts';
import { callBackAlone, drawField } from '../draw-field.ts';

/** How one kind of picker looks and speaks. */
interface PickerKind {
  readonly type: 'date' | 'time' | 'datetime-local';
  readonly initial: string;
  readonly placeholder: string;
  /** Between what the browser's input holds (`2026-03-17T15:00`) and what Feishu sends (`2026-03-17 15:00`). */
  readonly toInput: (text: string) => string;
  readonly toFeishu: (text: string) => string;
}

const same = (text: string) => text;

/** The values' forms: card JSON 2.0, date_picker, picker_time and picker_datetime, each followed by the offset. */
export const drawDatePicker = picker({
  type: 'date',
  initial: 'initial_date',
  placeholder: '请选择日期',
  toInput: same,
  toFeishu: same,
});

export const drawTimePicker = picker({
  type: 'time',
  initial: 'initial_time',
  placeholder: '请选择时间',
  toInput: same,
  toFeishu: same,
});

export const drawDatetimePicker = picker({
  type: 'datetime-local',
  initial: 'initial_datetime',
  placeholder: '请选择日期和时间',
  toInput: (text) => text.replace(' ', 'T'),
  toFeishu: (text) => text.replace('T', ' '),
});

function picker(kind: PickerKind): DrawElement {
  return (element, context) => {
    const control = el('input', {
      type: kind.type,
      class: 'control picker',
      'data-placeholder': content(element.placeholder) || kind.placeholder,
    });
    const fill = (text: string) => {
      control.value = kind.toInput(withoutOffset(text));
      control.toggleAttribute('data-empty', control.value === '');
    };
    const value = () =>
      control.value === '' ? '' : `${kind.toFeishu(control.value)} ${offset(control.value, context)}`;
    fill(string(element[kind.initial]));
    control.addEventListener('input', () => control.toggleAttribute('data-empty', control.value === ''));
    control.addEventListener('change', () => callBackAlone(element, context, control, value()));
    return drawField(element, context, {
      control,
      value,
      fill: (given) => fill(typeof given === 'string' ? given : ''),
    });
  };
}

function withoutOffset(text: string): string {
  return text.replace(/ [+-]\d{4}$/, '');
}

/** The zone's offset on the chosen day; for a bare time, on the present one. */
function offset(text: string, { now, timeZone }: CardContext): string {
  const date = /^(\d+)-(\d+)-(\d+)/.exec(text);
  const today = wallTime(now(), timeZone);
  const [year = today.year, month = today.month, day = today.day] = date?.slice(1).map(Number) ?? [];
  return offsetText(epochAt({ year, month, day, hour: 12, minute: 0 }, timeZone), timeZone);
}
