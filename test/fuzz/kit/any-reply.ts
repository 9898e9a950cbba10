import fc from 'fast-check';
import type { Block, Button, FormField, Reply } from '../../../src/core/reply.ts';
import { anyText } from './any-text.ts';

const text = anyText();
const texts = fc.array(text, { maxLength: 4 });

const button: fc.Arbitrary<Button> = fc.record({
  label: text,
  action: fc.constantFrom('record.submit', 'say'),
  payload: fc.record({ d: text }),
  confirm: text,
});

const field: fc.Arbitrary<FormField> = fc.record({
  name: fc.constantFrom('topic', 'place', 'kind'),
  label: text,
  type: fc.constantFrom('text', 'multiline', 'number', 'date', 'time', 'select', 'person', 'people'),
  value: fc.oneof(text, texts),
  required: fc.boolean(),
  placeholder: text,
  options: fc.array(fc.record({ label: text, value: text }), { maxLength: 3 }),
});

const emphasis = fc.array(
  fc
    .tuple(fc.nat(40), fc.nat(40))
    .map(([one, other]): [number, number] => [Math.min(one, other), Math.max(one, other)]),
  { maxLength: 3 },
);

/** One of every kind of block, with anything in all its words. */
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('text'), text }),
  fc.record({ kind: fc.constant('note'), text }),
  fc.record({ kind: fc.constant('list'), items: texts }),
  fc.record({
    kind: fc.constant('fields'),
    rows: fc.array(fc.record({ label: text, value: text }), { maxLength: 4 }),
  }),
  fc.record({ kind: fc.constant('quote'), text, emphasis, source: text }),
  fc.record({
    kind: fc.constant('chart'),
    title: text,
    unit: fc.constantFrom('次', '天'),
    labels: texts,
    series: fc.array(fc.record({ name: text, values: fc.array(fc.nat(9), { maxLength: 4 }) }), {
      maxLength: 3,
    }),
    lines: fc.constantFrom('series', 'labels'),
  }),
  fc.record({ kind: fc.constant('divider') }),
  fc.record({ kind: fc.constant('buttons'), buttons: fc.array(button, { maxLength: 4 }) }),
  fc.record({
    kind: fc.constant('form'),
    name: fc.constant('entry'),
    fields: fc.array(field, { maxLength: 4 }),
    submit: button,
  }),
);

/** Anything that a command could answer when people and documents may have written anything. */
export const anyReply: fc.Arbitrary<Reply> = fc.record(
  {
    title: text,
    tone: fc.constantFrom('plain', 'done', 'ask', 'warn'),
    blocks: fc.array(block, { maxLength: 5 }),
    toast: fc.record({ type: fc.constant('info'), text }),
  },
  { requiredKeys: ['blocks'] },
);
