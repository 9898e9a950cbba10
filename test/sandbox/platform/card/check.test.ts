import { expect, test } from 'vitest';
import { checkCard } from '../../../../src/sandbox/platform/card/check.ts';

const plain = (content: string) => ({ tag: 'plain_text', content });
const card = (...elements: object[]) => ({ schema: '2.0', body: { elements } });
const submit = { tag: 'button', name: 'save', text: plain('确认'), form_action_type: 'submit' };
const form = (...elements: object[]) => ({ tag: 'form', name: 'entry', elements: [...elements, submit] });
const table = { tag: 'table', columns: [{ name: 'a', data_type: 'text' }], rows: [{ a: '1' }] };
const nested = (depth: number): object =>
  depth === 0
    ? { tag: 'markdown', content: '底' }
    : { tag: 'column_set', columns: [{ tag: 'column', elements: [nested(depth - 1)] }] };

/** The form of a meeting as `feishu` draws one. */
const MEETING = {
  schema: '2.0',
  config: {
    update_multi: true,
    width_mode: 'fill',
    enable_forward: false,
    summary: { content: '三会一课登记' },
  },
  header: {
    title: plain('登记会议'),
    subtitle: plain('第一党支部'),
    template: 'red',
    text_tag_list: [{ tag: 'text_tag', text: plain('草稿'), color: 'orange' }],
  },
  body: {
    vertical_spacing: 'medium',
    elements: [
      { tag: 'markdown', content: '第一党支部 · **草稿**', element_id: 'lead', margin: '0px 0px 4px 0px' },
      { tag: 'div', text: { ...plain('小字'), text_size: 'notation', text_color: 'grey' } },
      { tag: 'hr' },
      form(
        {
          tag: 'select_static',
          name: 'kind',
          required: true,
          placeholder: plain('会议类型'),
          initial_option: 'dydh',
          options: [{ text: plain('支部党员大会'), value: 'dydh' }],
        },
        { tag: 'date_picker', name: 'date', required: true, initial_date: '2026-03-17' },
        { tag: 'picker_time', name: 'start', initial_time: '15:00' },
        { tag: 'input', name: 'topic', max_length: 100, label: plain('主题'), default_value: '' },
        { tag: 'input', name: 'content', input_type: 'multiline_text', rows: 4, max_length: 1000 },
        { tag: 'select_person', name: 'host', options: [{ value: 'ou_a' }], initial_option: 'ou_a' },
        { tag: 'multi_select_person', name: 'absent', options: [], selected_values: [] },
        { tag: 'button', name: 'again', text: plain('清空'), form_action_type: 'reset' },
      ),
      {
        tag: 'column_set',
        flex_mode: 'flow',
        columns: [
          {
            tag: 'column',
            width: 'auto',
            elements: [
              {
                tag: 'button',
                text: plain('取消'),
                type: 'danger',
                confirm: { title: plain('取消吗'), text: plain('草稿会删去。') },
                behaviors: [{ type: 'callback', value: { a: 'cancel', v: 1 } }],
              },
            ],
          },
        ],
      },
      {
        tag: 'collapsible_panel',
        header: { title: plain('原文') },
        elements: [{ tag: 'markdown', content: '…' }],
      },
      table,
    ],
  },
};

test('a card with all that the bot uses is accepted', () => {
  expect(checkCard(MEETING)).toBeNull();
  expect(checkCard(card())).toBeNull();
});

test.each([
  ['no schema', { body: { elements: [] } }, 200621],
  ['the old schema', { schema: '1.0', body: { elements: [] } }, 200621],
  ['elements at the root, as 1.0 had them', { ...card(), elements: [] }, 200621],
  ['an unknown property of the config', { ...card(), config: { wide_screen_mode: true } }, 200621],
  ['a card that only one person may see updated', { ...card(), config: { update_multi: false } }, 200621],
  ['an unknown colour of the header', { ...card(), header: { title: plain('x'), template: 'pink' } }, 200621],
  ['a header without a title', { ...card(), header: {} }, 200621],
  ['an action module', card({ tag: 'action', actions: [] }), 200861],
  ['a note', card({ tag: 'note', elements: [] }), 200861],
  ['a note deep inside', card(form({ tag: 'note', elements: [] })), 200861],
  ['an unknown tag', card({ tag: 'marquee' }), 200621],
  ['an element without a tag', card({ content: 'x' }), 200621],
  ['a column outside a column set', card({ tag: 'column', elements: [] }), 200621],
  ['an unknown property of an element', card({ tag: 'markdown', content: 'x', colour: 'red' }), 200621],
  ['a property that every object has by nature', card({ tag: 'hr', constructor: 'x' }), 200621],
  ['a markdown without content', card({ tag: 'markdown' }), 200621],
  ['content that is a number', card({ tag: 'markdown', content: 1 }), 200621],
  ['an element_id of 21 characters', card({ tag: 'hr', element_id: 'e'.repeat(21) }), 200621],
  ['an element_id that begins with a digit', card({ tag: 'hr', element_id: '1a' }), 200621],
  [
    'two elements with one element_id',
    card({ tag: 'hr', element_id: 'a' }, { tag: 'hr', element_id: 'a' }),
    200621,
  ],
  [
    'a form inside a column',
    card({ tag: 'column_set', columns: [{ tag: 'column', elements: [form()] }] }),
    200621,
  ],
  ['a form inside a form', card(form({ ...form(), name: 'inner' })), 200621],
  ['a table inside a form', card(form(table)), 200621],
  ['a form without a name', card({ ...form(), name: '' }), 200530],
  ['a field without a name', card(form({ tag: 'input' })), 200530],
  ['a field with an empty name', card(form({ tag: 'input', name: '' })), 200530],
  [
    'two fields with one name',
    card(form({ tag: 'input', name: 'a' }, { tag: 'date_picker', name: 'a' })),
    200621,
  ],
  ['a name that is used outside the form too', card(form(), { tag: 'button', name: 'save' }), 200621],
  ['a form that cannot be sent', card({ tag: 'form', name: 'entry', elements: [] }), 200621],
  [
    'a button in a form that does neither',
    card(form({ tag: 'button', name: 'b', text: plain('x') })),
    200621,
  ],
  ['several people chosen outside a form', card({ tag: 'multi_select_person', name: 'a' }), 200621],
  ['an input for 0 characters', card(form({ tag: 'input', name: 'a', max_length: 0 })), 200621],
  ['an input for 1001 characters', card(form({ tag: 'input', name: 'a', max_length: 1001 })), 200621],
  [
    'a date in another form',
    card(form({ tag: 'date_picker', name: 'a', initial_date: '2026/3/17' })),
    200621,
  ],
  [
    'a button whose value is a string',
    card({ tag: 'button', behaviors: [{ type: 'callback', value: 'x' }] }),
    200621,
  ],
  ['a button with 101 characters', card({ tag: 'button', text: plain('字'.repeat(101)) }), 200621],
  ['a chart without a definition', card({ tag: 'chart' }), 200621],
  ['a chart whose definition is a string', card({ tag: 'chart', chart_spec: '{}' }), 200621],
  ['a chart of another shape', card({ tag: 'chart', chart_spec: {}, aspect_ratio: '3:2' }), 200621],
  ['a chart in another theme', card({ tag: 'chart', chart_spec: {}, color_theme: 'red' }), 200621],
  ['a chart of 1000 pixels', card({ tag: 'chart', chart_spec: {}, height: '1000px' }), 200621],
  ['six tables', card(...Array.from({ length: 6 }, () => table)), 11310],
  ['201 elements', card(...Array.from({ length: 201 }, () => ({ tag: 'hr' }))), 11310],
  ['six containers one in another', card(nested(6)), 200621],
  ['an image', card({ tag: 'img', img_key: 'img_x', alt: plain('图') }), 200570],
])('%s is refused', (_what, broken, errCode) => {
  expect(checkCard(broken)).toMatchObject({ errCode, message: expect.any(String) });
});

test('what is just within a limit is accepted', () => {
  expect(checkCard(card(...Array.from({ length: 200 }, () => ({ tag: 'hr' }))))).toBeNull();
  expect(checkCard(card(...Array.from({ length: 5 }, () => table)))).toBeNull();
  expect(checkCard(card(nested(5)))).toBeNull();
  expect(checkCard(card(form({ tag: 'input', name: 'a', max_length: 1000 })))).toBeNull();
});

test('a chart is accepted with whatever VChart reads', () => {
  const chart = {
    tag: 'chart',
    chart_spec: { type: 'bar', stack: true },
    aspect_ratio: '16:9',
    preview: true,
  };
  expect(checkCard(card(chart, { tag: 'chart', chart_spec: { type: 'pie' }, height: '300px' }))).toBeNull();
});

test('the words name the place', () => {
  expect(checkCard(card({ tag: 'hr' }, { tag: 'markdown', content: 'x', colour: 1 }))?.message).toBe(
    'unknown property, property: colour, path: ROOT -> body -> elements -> [1](tag: markdown)',
  );
});
