import {
  ALIGN,
  CHILDREN,
  COMMON,
  I18N,
  ICON,
  LAYOUT,
  PLAIN_TEXT,
  PRESSABLE,
  TEXT,
  VERTICAL_ALIGN,
  WIDTH,
} from './common.ts';
import { INPUTS } from './inputs.ts';
import {
  ANY,
  BOOLEAN,
  type ElementShape,
  element,
  fields,
  integer,
  list,
  matching,
  OBJECT,
  oneOf,
  STRING,
} from './shape.ts';

const BACKGROUND = STRING;

const PARTS: Readonly<Record<string, ElementShape>> = {
  plain_text: {
    fields: {
      element_id: matching(/^[A-Za-z]\w{0,19}$/),
      content: STRING,
      i18n_content: I18N,
      text_size: STRING,
      text_color: STRING,
      text_align: ALIGN,
      lines: integer(1),
      icon: ICON,
    },
    required: ['content'],
  },
  standard_icon: { fields: { token: STRING, color: STRING, size: STRING }, required: ['token'] },
  custom_icon: { fields: { img_key: STRING, color: STRING, size: STRING }, required: ['img_key'] },
  text_tag: { fields: { element_id: STRING, text: TEXT, color: STRING }, required: ['text'] },
};

const DISPLAYS: Readonly<Record<string, ElementShape>> = {
  div: { fields: { ...COMMON, text: TEXT, icon: ICON, width: WIDTH }, required: ['text'] },
  markdown: {
    fields: {
      ...COMMON,
      content: STRING,
      i18n_content: I18N,
      text_align: ALIGN,
      text_size: STRING,
      icon: ICON,
    },
    required: ['content'],
  },
  hr: { fields: COMMON },
  img: {
    fields: {
      ...COMMON,
      img_key: STRING,
      alt: PLAIN_TEXT,
      title: TEXT,
      scale_type: oneOf('crop_center', 'crop_top', 'fit_horizontal'),
      size: STRING,
      corner_radius: STRING,
      transparent: BOOLEAN,
      preview: BOOLEAN,
    },
    required: ['img_key', 'alt'],
  },
  person: {
    fields: {
      ...COMMON,
      user_id: STRING,
      size: STRING,
      show_avatar: BOOLEAN,
      show_name: BOOLEAN,
      style: STRING,
    },
    required: ['user_id'],
  },
  person_list: {
    fields: {
      ...COMMON,
      persons: list(fields({ id: STRING }, 'id')),
      size: STRING,
      lines: integer(1),
      show_avatar: BOOLEAN,
      show_name: BOOLEAN,
      drop_invalid_user_id: BOOLEAN,
      icon: ICON,
    },
    required: ['persons'],
  },
  table: {
    fields: {
      ...COMMON,
      page_size: integer(1, 10),
      row_height: matching(/^(low|middle|high|auto|\d{2,3}px)$/),
      row_max_height: matching(/^\d{2,3}px$/),
      freeze_first_column: BOOLEAN,
      header_style: fields({
        text_align: ALIGN,
        text_size: STRING,
        background_style: oneOf('grey', 'none'),
        text_color: STRING,
        bold: BOOLEAN,
        lines: integer(1),
      }),
      columns: list(
        fields(
          {
            name: STRING,
            display_name: STRING,
            data_type: oneOf('text', 'lark_md', 'options', 'number', 'persons', 'date', 'markdown'),
            width: matching(/^(auto|\d{2,3}px|\d{1,3}%)$/),
            vertical_align: VERTICAL_ALIGN,
            horizontal_align: ALIGN,
            format: fields({ symbol: STRING, precision: integer(0, 10), separator: BOOLEAN }),
            date_format: STRING,
          },
          'name',
          'data_type',
        ),
      ),
      rows: list(OBJECT),
    },
    required: ['columns', 'rows'],
  },
  chart: {
    fields: {
      ...COMMON,
      chart_spec: ANY,
      aspect_ratio: STRING,
      color_theme: STRING,
      height: STRING,
      preview: BOOLEAN,
    },
    required: ['chart_spec'],
  },
};

const CONTAINERS: Readonly<Record<string, ElementShape>> = {
  column_set: {
    fields: {
      ...COMMON,
      horizontal_spacing: LAYOUT.horizontal_spacing ?? STRING,
      horizontal_align: ALIGN,
      flex_mode: oneOf('none', 'stretch', 'flow', 'bisect', 'trisect'),
      background_style: BACKGROUND,
      columns: list(element('column')),
    },
    required: ['columns'],
  },
  column: {
    fields: {
      ...COMMON,
      ...LAYOUT,
      background_style: BACKGROUND,
      width: matching(/^(auto|weighted|\d{2,3}px)$/),
      weight: integer(1, 5),
      elements: CHILDREN,
    },
  },
  form: {
    fields: { ...COMMON, ...LAYOUT, name: STRING, elements: CHILDREN },
    required: ['name', 'elements'],
  },
  collapsible_panel: {
    fields: {
      ...COMMON,
      ...LAYOUT,
      expanded: BOOLEAN,
      background_color: STRING,
      header: fields(
        {
          title: element('plain_text', 'lark_md', 'markdown'),
          background_color: STRING,
          vertical_align: VERTICAL_ALIGN,
          padding: LAYOUT.padding ?? STRING,
          position: oneOf('top', 'bottom'),
          width: STRING,
          icon: ICON,
          icon_position: oneOf('left', 'right', 'follow_text'),
          icon_expanded_angle: integer(-180, 180),
        },
        'title',
      ),
      border: fields({ color: STRING, corner_radius: STRING }),
      elements: CHILDREN,
    },
    required: ['header', 'elements'],
  },
  interactive_container: {
    fields: {
      ...COMMON,
      ...LAYOUT,
      ...PRESSABLE,
      name: STRING,
      width: WIDTH,
      height: STRING,
      background_style: BACKGROUND,
      has_border: BOOLEAN,
      border_color: STRING,
      corner_radius: STRING,
      elements: CHILDREN,
    },
    required: ['elements'],
  },
};

const PLAIN = PARTS.plain_text ?? { fields: {} };

/** Every tag that a card may hold here, with its fields. An element that is not listed is not known to the sandbox. */
export const ELEMENTS: Readonly<Record<string, ElementShape>> = {
  ...PARTS,
  lark_md: PLAIN,
  ...DISPLAYS,
  ...CONTAINERS,
  ...INPUTS,
};
