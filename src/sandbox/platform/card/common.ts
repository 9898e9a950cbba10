import {
  BOOLEAN,
  element,
  type Fields,
  fields,
  list,
  matching,
  OBJECT,
  oneOf,
  type Shape,
  STRING,
} from './shape.ts';

/** Parts that many elements share (card-json-v2-structure and the page of each component). */

export const TEXT = element('plain_text', 'lark_md');
export const PLAIN_TEXT = element('plain_text');
export const ICON = element('standard_icon', 'custom_icon');

/** Components that may stand in a body or a container. */
export const COMPONENTS = [
  'div',
  'markdown',
  'hr',
  'img',
  'person',
  'person_list',
  'table',
  'chart',
  'column_set',
  'form',
  'collapsible_panel',
  'interactive_container',
  'button',
  'overflow',
  'checker',
  'input',
  'select_static',
  'multi_select_static',
  'select_person',
  'multi_select_person',
  'date_picker',
  'picker_time',
  'picker_datetime',
] as const;

export const CHILDREN = list(element(...COMPONENTS));

const MARGIN = matching(/^-?\d{1,2}(px)?( -?\d{1,2}(px)?){0,3}$/);
export const PADDING = matching(/^\d{1,2}(px)?( \d{1,2}(px)?){0,3}$/);
export const SPACING = matching(/^(default|small|medium|large|extra_large|\d{1,2}px)$/);
export const ALIGN = oneOf('left', 'center', 'right');
export const VERTICAL_ALIGN = oneOf('top', 'center', 'bottom');
export const WIDTH = matching(/^(default|fill|auto|\d{2,4}px)$/);
/** Words by language. */
export const I18N = OBJECT;

export const ELEMENT_ID = matching(/^[A-Za-z]\w{0,19}$/);

/** What every component may have. */
export const COMMON: Fields = { element_id: ELEMENT_ID, margin: MARGIN };

/** How a container lays out what it holds. */
export const LAYOUT: Fields = {
  direction: oneOf('vertical', 'horizontal'),
  padding: PADDING,
  horizontal_spacing: SPACING,
  horizontal_align: ALIGN,
  vertical_spacing: SPACING,
  vertical_align: VERTICAL_ALIGN,
};

const CONFIRM = fields({ title: PLAIN_TEXT, text: PLAIN_TEXT }, 'title', 'text');

const BEHAVIOR: Shape = fields(
  {
    type: oneOf('open_url', 'callback', 'form_action'),
    default_url: STRING,
    android_url: STRING,
    ios_url: STRING,
    pc_url: STRING,
    value: OBJECT,
    behavior: oneOf('submit', 'reset'),
  },
  'type',
);

/** What can be pressed. `value` is the older spelling of a callback's value. */
export const PRESSABLE: Fields = {
  behaviors: list(BEHAVIOR),
  value: OBJECT,
  confirm: CONFIRM,
  disabled: BOOLEAN,
  disabled_tips: PLAIN_TEXT,
  hover_tips: PLAIN_TEXT,
};
