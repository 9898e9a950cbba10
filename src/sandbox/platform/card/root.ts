import { CHILDREN, I18N, ICON, LAYOUT, PADDING, TEXT } from './common.ts';
import { BOOLEAN, element, fields, list, OBJECT, oneOf, STRING } from './shape.ts';

/** A whole card (card-json-v2-structure). */
export const CARD = fields(
  {
    schema: oneOf('2.0'),
    config: fields({
      streaming_mode: BOOLEAN,
      streaming_config: OBJECT,
      summary: fields({ content: STRING, i18n_content: I18N }),
      locales: list(STRING),
      enable_forward: BOOLEAN,
      update_multi: { kind: 'boolean', only: true },
      width_mode: oneOf('default', 'compact', 'fill'),
      use_custom_translation: BOOLEAN,
      enable_forward_interaction: BOOLEAN,
      style: fields({ text_size: OBJECT, color: OBJECT }),
    }),
    card_link: fields({ url: STRING, android_url: STRING, ios_url: STRING, pc_url: STRING }),
    header: fields(
      {
        title: TEXT,
        subtitle: TEXT,
        text_tag_list: list(element('text_tag')),
        i18n_text_tag_list: OBJECT,
        template: oneOf(
          'blue',
          'wathet',
          'turquoise',
          'green',
          'yellow',
          'orange',
          'red',
          'carmine',
          'violet',
          'purple',
          'indigo',
          'grey',
          'default',
        ),
        icon: ICON,
        padding: PADDING,
      },
      'title',
    ),
    body: fields({ ...LAYOUT, elements: CHILDREN }, 'elements'),
  },
  'schema',
  'body',
);
