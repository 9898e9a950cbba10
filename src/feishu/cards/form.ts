import type { Form } from '../../core/reply.ts';
import { button } from './button.ts';
import type { Element, Frame } from './element.ts';
import { field } from './field.ts';

/** A form stands at the card's root and holds one button: every button inside would send it and check its fields. */
export function form(given: Form, frame: Frame): readonly Element[] {
  return [
    {
      tag: 'form',
      name: frame.names.unique(given.name),
      elements: [
        ...given.fields.flatMap((each) => field(each, frame)),
        button({ style: 'primary', ...given.submit }, frame, { form_action_type: 'submit' }),
      ],
    },
  ];
}
