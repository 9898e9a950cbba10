import { ALIGN, COMMON, ELEMENT_ID, I18N, ICON, PLAIN_TEXT, TEXT, VERTICAL_ALIGN, WIDTH } from './common.ts';
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

/** Words, with or without markup. */
const WORDS: ElementShape = {
  fields: {
    element_id: ELEMENT_ID,
    content: STRING,
    i18n_content: I18N,
    text_size: STRING,
    text_color: STRING,
    text_align: ALIGN,
    lines: integer(1),
    icon: ICON,
  },
  required: ['content'],
};

/** Parts of a component that have a tag of their own. */
export const PARTS: Readonly<Record<string, ElementShape>> = {
  plain_text: WORDS,
  lark_md: WORDS,
  standard_icon: { fields: { token: STRING, color: STRING, size: STRING }, required: ['token'] },
  custom_icon: { fields: { img_key: STRING, color: STRING, size: STRING }, required: ['img_key'] },
  text_tag: { fields: { element_id: STRING, text: TEXT, color: STRING }, required: ['text'] },
};

/** Components that show something. */
export const DISPLAYS: Readonly<Record<string, ElementShape>> = {
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
      // What VChart makes of it is not checked; Feishu wants an object that names its type.
      chart_spec: OBJECT,
      aspect_ratio: oneOf('1:1', '2:1', '4:3', '16:9'),
      color_theme: oneOf('brand', 'rainbow', 'complementary', 'converse', 'primary'),
      height: matching(/^(auto|[1-9]\d{0,2}px)$/),
      preview: BOOLEAN,
    },
    required: ['chart_spec'],
  },
};
