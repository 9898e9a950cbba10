import type { FormField } from '../../core/reply.ts';
import { texts } from '../../texts/texts.ts';
import { type Element, type Frame, markdown, plainText } from './element.ts';
import { escapeMarkdown } from './markdown.ts';

/** A field of a form: its label and the component to fill in. */
export function field(given: FormField, frame: Frame): readonly Element[] {
  const { tag, labelled, options, prefill } = COMPONENTS[given.type];
  const said = texts().feishu.card;
  const component = {
    tag,
    name: frame.names.unique(given.name),
    required: given.required ?? false,
    width: 'fill',
    placeholder: plainText(given.placeholder ?? (labelled ? said.fillIn : said.choose)),
    ...options?.(given),
    ...(given.value === undefined || given.value === null ? {} : prefill(given.value)),
  };
  if (labelled) return [{ ...component, label: plainText(given.label), label_position: 'top' }];
  const star = given.required ? " <font color='red'>&#42;</font>" : '';
  return [markdown(`${escapeMarkdown(given.label)}${star}`), component];
}

interface Component {
  readonly tag: string;
  /** Has a label of its own. */
  readonly labelled: boolean;
  readonly options?: (given: FormField) => Readonly<Record<string, unknown>>;
  /** How it is filled in already. */
  readonly prefill: (value: NonNullable<FormField['value']>) => Readonly<Record<string, unknown>>;
}

const one = (property: string) => (value: unknown) =>
  typeof value === 'string' ? { [property]: value } : {};

const many = (property: string) => (value: unknown) => {
  const list = Array.isArray(value) ? value : typeof value === 'string' && value !== '' ? [value] : [];
  return list.length === 0 ? {} : { [property]: list };
};

const choices = (given: FormField) => ({
  options: (given.options ?? []).map(({ label, value }) => ({ text: plainText(label), value })),
});

/** Empty options let everybody in the chat be chosen. */
const persons = (given: FormField) => ({ options: (given.options ?? []).map(({ value }) => ({ value })) });

const input = (more: Readonly<Record<string, unknown>>) => (given: FormField) => ({
  ...more,
  max_length: Math.min(1000, Math.max(1, given.maxLength ?? 1000)),
});

/** One component of Card JSON 2.0 per type of field. */
const COMPONENTS: Readonly<Record<FormField['type'], Component>> = {
  text: {
    tag: 'input',
    labelled: true,
    options: input({ input_type: 'text' }),
    prefill: one('default_value'),
  },
  number: {
    tag: 'input',
    labelled: true,
    options: input({ input_type: 'text' }),
    prefill: one('default_value'),
  },
  multiline: {
    tag: 'input',
    labelled: true,
    options: input({ input_type: 'multiline_text', rows: 4 }),
    prefill: one('default_value'),
  },
  date: { tag: 'date_picker', labelled: false, prefill: one('initial_date') },
  time: { tag: 'picker_time', labelled: false, prefill: one('initial_time') },
  select: { tag: 'select_static', labelled: false, options: choices, prefill: one('initial_option') },
  multiselect: {
    tag: 'multi_select_static',
    labelled: false,
    options: choices,
    prefill: many('selected_values'),
  },
  person: { tag: 'select_person', labelled: false, options: persons, prefill: one('initial_option') },
  people: { tag: 'multi_select_person', labelled: false, options: persons, prefill: many('selected_values') },
};
