import { COMMON, ICON, PLAIN_TEXT, PRESSABLE, TEXT, WIDTH } from './common.ts';
import {
  BOOLEAN,
  type ElementShape,
  fields,
  integer,
  list,
  matching,
  OBJECT,
  oneOf,
  STRING,
} from './shape.ts';

/** What every field of a form may have. */
const FIELD = {
  ...COMMON,
  ...PRESSABLE,
  name: STRING,
  required: BOOLEAN,
  placeholder: PLAIN_TEXT,
  width: WIDTH,
};

const BORDER = oneOf('default', 'text');
const OPTIONS = list(fields({ text: PLAIN_TEXT, icon: ICON, value: STRING }, 'text', 'value'));
const PEOPLE = list(fields({ value: STRING, icon: ICON }, 'value'));
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^\d{2}:\d{2}$/;
const DATETIME = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/;

/** Elements with which a person acts. */
export const INPUTS: Readonly<Record<string, ElementShape>> = {
  button: {
    fields: {
      ...COMMON,
      ...PRESSABLE,
      name: STRING,
      type: oneOf(
        'default',
        'primary',
        'danger',
        'text',
        'primary_text',
        'danger_text',
        'primary_filled',
        'danger_filled',
        'laser',
      ),
      size: oneOf('tiny', 'small', 'medium', 'large'),
      width: WIDTH,
      text: TEXT,
      icon: ICON,
      required: BOOLEAN,
      form_action_type: oneOf('submit', 'reset'),
      action_type: oneOf('link', 'request', 'multi', 'form_submit', 'form_reset'),
    },
  },
  overflow: {
    fields: {
      ...COMMON,
      ...PRESSABLE,
      width: WIDTH,
      options: list(fields({ text: PLAIN_TEXT, value: STRING, multi_url: OBJECT }, 'text')),
    },
    required: ['options'],
  },
  checker: {
    fields: {
      ...COMMON,
      ...PRESSABLE,
      name: STRING,
      checked: BOOLEAN,
      text: TEXT,
      overall_checkable: BOOLEAN,
      button_area: OBJECT,
      checked_style: OBJECT,
      padding: STRING,
    },
  },
  input: {
    fields: {
      ...FIELD,
      default_value: STRING,
      max_length: integer(1, 1000),
      input_type: oneOf('text', 'multiline_text', 'password'),
      rows: integer(1),
      auto_resize: BOOLEAN,
      max_rows: integer(1),
      show_icon: BOOLEAN,
      label: PLAIN_TEXT,
      label_position: oneOf('top', 'left'),
    },
  },
  select_static: {
    fields: {
      ...FIELD,
      type: BORDER,
      options: OPTIONS,
      initial_option: STRING,
      initial_index: integer(0),
    },
  },
  multi_select_static: {
    fields: { ...FIELD, type: BORDER, options: OPTIONS, selected_values: list(STRING) },
  },
  select_person: { fields: { ...FIELD, type: BORDER, options: PEOPLE, initial_option: STRING } },
  multi_select_person: {
    fields: { ...FIELD, type: BORDER, options: PEOPLE, selected_values: list(STRING) },
  },
  date_picker: { fields: { ...FIELD, initial_date: matching(DATE) } },
  picker_time: { fields: { ...FIELD, initial_time: matching(TIME) } },
  picker_datetime: { fields: { ...FIELD, initial_datetime: matching(DATETIME) } },
};
