import { expect, test } from 'vitest';
import { behavioursOf } from '../../../src/sandbox/page/card/behaviours.ts';
import { colourName } from '../../../src/sandbox/page/card/colour.ts';
import type { Field, FieldValue } from '../../../src/sandbox/page/card/field.ts';
import { createFormScope } from '../../../src/sandbox/page/card/form-scope.ts';

function field(name: string, initial: FieldValue, required = false) {
  const shown = { value: initial, complaint: '', focused: false };
  const built: Field = {
    name,
    source: name,
    required,
    initial,
    value: () => shown.value,
    fill: (value) => {
      shown.value = value;
    },
    focus: () => {
      shown.focused = true;
    },
    complain: (message) => {
      shown.complaint = message;
    },
  };
  return { built, shown };
}

test('what was never filled in is left out; what was emptied comes as empty; a checker always comes', () => {
  const form = createFormScope();
  const fields = {
    topic: field('topic', ''),
    place: field('place', '会议室'),
    absent: field('absent', ['ou_1']),
    ok: field('ok', false),
  };
  for (const { built } of Object.values(fields)) form.add(built);
  fields.place.shown.value = '';
  fields.absent.shown.value = [];
  expect(form.collect()).toEqual({ place: '', absent: [], ok: false });
});

test.each(['', '  ', []])('a required field with %j stops the form and takes the focus', (value) => {
  const form = createFormScope();
  const filled = field('date', '2026-03-17 +0800', true);
  const empty = field('topic', value, true);
  form.add(filled.built);
  form.add(empty.built);
  expect(form.collect()).toBeNull();
  expect(empty.shown).toMatchObject({ complaint: '这一项必须填写', focused: true });
  expect(filled.shown.complaint).toBe('');
  empty.shown.value = '学习党章';
  expect(form.collect()).toEqual({ date: '2026-03-17 +0800', topic: '学习党章' });
  expect(empty.shown.complaint).toBe('');
});

test('reset brings the first values back', () => {
  const form = createFormScope();
  const { built, shown } = field('topic', '原来');
  form.add(built);
  shown.value = '改过';
  form.reset();
  expect(shown.value).toBe('原来');
});

test('behaviours are read in their new and their old form', () => {
  expect(
    behavioursOf({
      behaviors: [
        { type: 'callback', value: { a: 1 } },
        { type: 'open_url', default_url: 'https://a.cn' },
      ],
    }),
  ).toEqual({
    callback: { a: 1 },
    address: 'https://a.cn',
  });
  expect(behavioursOf({ behaviors: [{ type: 'callback' }] }).callback).toEqual({});
  expect(behavioursOf({ value: { b: 2 }, multi_url: { url: 'http://b.cn' } })).toEqual({
    callback: { b: 2 },
    address: 'http://b.cn',
  });
  expect(behavioursOf({ url: 'javascript:alert(1)', value: 'words' })).toEqual({
    callback: null,
    address: null,
  });
});

test.each([
  ['red', 'red'],
  ['grey-100', 'grey'],
  ['rgba(0,0,0,1)', null],
  [7, null],
  ['__proto__', null],
])('the colour of %j is %j', (value, name) => {
  expect(colourName(value)).toBe(name);
});
