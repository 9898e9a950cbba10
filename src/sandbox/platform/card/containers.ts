import {
  ALIGN,
  CHILDREN,
  COMMON,
  ICON,
  LAYOUT,
  PADDING,
  PRESSABLE,
  SPACING,
  VERTICAL_ALIGN,
  WIDTH,
} from './common.ts';
import {
  BOOLEAN,
  type ElementShape,
  element,
  fields,
  integer,
  list,
  matching,
  oneOf,
  STRING,
} from './shape.ts';

/** Components that hold others. */
export const CONTAINERS: Readonly<Record<string, ElementShape>> = {
  column_set: {
    fields: {
      ...COMMON,
      horizontal_spacing: SPACING,
      horizontal_align: ALIGN,
      flex_mode: oneOf('none', 'stretch', 'flow', 'bisect', 'trisect'),
      background_style: STRING,
      columns: list(element('column')),
    },
    required: ['columns'],
  },
  column: {
    fields: {
      ...COMMON,
      ...LAYOUT,
      background_style: STRING,
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
          padding: PADDING,
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
      background_style: STRING,
      has_border: BOOLEAN,
      border_color: STRING,
      corner_radius: STRING,
      elements: CHILDREN,
    },
    required: ['elements'],
  },
};
