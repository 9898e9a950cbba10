import { describe, expect, it } from 'vitest';
import type { Block, Form, Reply } from '../../../src/core/reply.ts';
import { renderCard } from '../../../src/feishu/cards/card.ts';
import { checkCard } from '../../../src/sandbox/platform/card/check.ts';

const FORM: Form = {
  kind: 'form',
  name: 'record',
  fields: [
    { name: 'topic', label: '主题', type: 'text', required: true, maxLength: 5000, value: '学习' },
    { name: 'content', label: '内容', type: 'multiline' },
    { name: 'present', label: '实到', type: 'number', value: '4' },
    { name: 'date', label: '日期', type: 'date', value: '2026-03-17', required: true },
    { name: 'start', label: '开始', type: 'time', value: '15:00' },
    { name: 'kind', label: '类型', type: 'select', value: 'a', options: [{ label: '甲', value: 'a' }] },
    {
      name: 'kinds',
      label: '多选',
      type: 'multiselect',
      value: ['a'],
      options: [{ label: '甲', value: 'a' }],
    },
    { name: 'host', label: '主持', type: 'person', value: 'ou_1' },
    {
      name: 'absent',
      label: '缺席',
      type: 'people',
      value: ['ou_1'],
      options: [{ label: '张', value: 'ou_1' }],
    },
  ],
  submit: { label: '确认登记', action: 'record.save', payload: { draft: 'd1' } },
};

const EVERYTHING: readonly Block[] = [
  { kind: 'text', text: '您好 <at id=all></at>' },
  { kind: 'fields', rows: [{ label: '日期', value: '2026-03-17' }] },
  { kind: 'list', items: ['一', '二'] },
  {
    kind: 'quote',
    text: '党员大会一般每季度召开1次。',
    emphasis: [[6, 13]],
    source: '《工作条例》三、（六）',
  },
  { kind: 'note', text: '仅供参考' },
  { kind: 'divider' },
  FORM,
  {
    kind: 'buttons',
    buttons: [
      { label: '修改', action: 'record.amend', payload: { id: 'r1' } },
      {
        label: '作废',
        action: 'record.void',
        payload: { id: 'r1' },
        style: 'danger',
        confirm: '作废后不能恢复。',
      },
    ],
  },
];

describe('a card', () => {
  it('with one of everything keeps the platform’s rules', () => {
    expect(problems({ title: '支部助手', blocks: EVERYTHING })).toBeNull();
  });

  it.each(EVERYTHING.map((block) => [block.kind, block] as const))('with a %s keeps them', (_, block) => {
    expect(problems({ blocks: [block] })).toBeNull();
  });

  it('carries the meaning of a button in its value and in its name', () => {
    const [button] = buttons({ blocks: [FORM] });
    expect(button).toMatchObject({
      form_action_type: 'submit',
      behaviors: [{ type: 'callback', value: { a: 'record.save', v: 1, t: 'group', p: { draft: 'd1' } } }],
    });
    expect(button?.name).toMatch(/^record\.save__/);
  });

  it('does not say in which chat it is when that is not known', () => {
    const card = JSON.stringify(renderCard({ blocks: [FORM] }, null));
    expect(card).not.toContain('"t":');
  });

  it('names everything once, also for two forms with the same fields and equal buttons', () => {
    const twin: Block = { kind: 'buttons', buttons: [FORM.submit, FORM.submit] };
    const reply: Reply = { blocks: [FORM, FORM, twin] };
    expect(problems(reply)).toBeNull();
    const names = everyName(renderCard(reply, 'p2p'));
    expect(new Set(names).size).toBe(names.length);
  });

  it('has no button but the sending one inside a form', () => {
    const { elements } = renderCard({ blocks: EVERYTHING }, 'p2p').body;
    const form = elements.find(({ tag }) => tag === 'form');
    expect(JSON.stringify(form).match(/"tag":"button"/g)).toHaveLength(1);
  });

  it('fills in what is known and keeps lengths within 1000', () => {
    const card = JSON.stringify(renderCard({ blocks: [FORM] }, 'p2p'));
    expect(card).toContain('"initial_date":"2026-03-17"');
    expect(card).toContain('"initial_time":"15:00"');
    expect(card).toContain('"max_length":1000');
    expect(card).toContain('"default_value":"学习"');
    expect(card).toContain('"selected_values":["ou_1"]');
  });

  it('says in the list of chats what it is about', () => {
    const summary = (reply: Reply) => renderCard(reply, 'p2p').config.summary;
    expect(summary({ title: '已登记', blocks: [] })).toEqual({ content: '已登记' });
    const long = summary({ blocks: [{ kind: 'text', text: '😀'.repeat(100) }] });
    expect(long).toEqual({ content: `${'😀'.repeat(59)}…` });
  });

  it('shows its tone in the header', () => {
    const template = (tone: Reply['tone']) =>
      renderCard({ title: 'x', blocks: [], ...(tone === undefined ? {} : { tone }) }, 'p2p').header?.template;
    expect(
      [undefined, 'plain', 'done', 'ask', 'warn'].map((tone) => template(tone as Reply['tone'])),
    ).toEqual(['red', 'red', 'green', 'blue', 'orange']);
  });

  it('draws nothing for what is empty', () => {
    const blocks: Block[] = [
      { kind: 'text', text: ' ' },
      { kind: 'fields', rows: [] },
      { kind: 'list', items: [] },
      { kind: 'buttons', buttons: [] },
      { kind: 'note', text: '' },
    ];
    expect(renderCard({ blocks }, 'p2p').body.elements).toEqual([]);
  });

  it('rings nobody with what people wrote, wherever it stands', () => {
    const at = '<at id=all></at>';
    const blocks: Block[] = [
      { kind: 'text', text: at },
      { kind: 'fields', rows: [{ label: at, value: at }] },
      { kind: 'list', items: [at] },
      { kind: 'quote', text: at, emphasis: [], source: at },
      { kind: 'note', text: at },
      { ...FORM, fields: [{ name: 'd', label: at, type: 'date' }] },
    ];
    for (const content of markdownOf(renderCard({ blocks }, 'p2p'))) expect(content).not.toContain('<at');
  });

  it('keeps an item with line breaks one item', () => {
    const card = renderCard({ blocks: [{ kind: 'list', items: ['一\n- 二', '三'] }] }, 'p2p');
    expect(markdownOf(card)).toEqual(['- 一 - 二\n- 三']);
  });
});

describe('a quote', () => {
  function drawn(text: string, emphasis: readonly (readonly [number, number])[]): string {
    const card = renderCard({ blocks: [{ kind: 'quote', text, emphasis, source: '' }] }, 'p2p');
    return markdownOf(card)[0] ?? '';
  }

  it('shows what answers in bold', () => {
    expect(drawn('党员大会一般每季度召开1次。', [[4, 14]])).toBe('党员大会**一般每季度召开1次**。');
  });

  it('puts the marks beside letters, where they are read as such', () => {
    expect(drawn('要做到“四好”，并。', [[3, 7]])).toBe('要做到“**四好**”，并。');
  });

  it('marks each line by itself', () => {
    expect(drawn('一二\n三四', [[0, 5]])).toBe('**一二**\n**三四**');
  });

  it.each([
    [
      'spans that overlap',
      [
        [0, 3],
        [2, 4],
      ],
      '**一二三****四**',
    ],
    [
      'spans out of order',
      [
        [2, 4],
        [0, 1],
      ],
      '**一**二**三四**',
    ],
    ['a span beyond the end', [[3, 99]], '一二三**四**'],
    ['an empty span', [[2, 2]], '一二三四'],
  ] as const)('bears %s', (_, emphasis, expected) => {
    expect(drawn('一二三四', emphasis)).toBe(expected);
  });

  it('marks no punctuation alone', () => {
    expect(drawn('一，二', [[1, 2]])).toBe('一，二');
  });
});

function problems(reply: Reply) {
  const card: unknown = JSON.parse(JSON.stringify(renderCard(reply, 'group')));
  return checkCard(Object(card));
}

function each(value: unknown): readonly Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  return [Object(value), ...Object.values(value).flatMap(each)];
}

function buttons(reply: Reply) {
  return each(renderCard(reply, 'group')).filter(({ tag }) => tag === 'button');
}

function everyName(card: object): readonly unknown[] {
  return each(card)
    .map(({ name }) => name)
    .filter((name) => name !== undefined);
}

function markdownOf(card: object): readonly string[] {
  return each(card)
    .filter(({ tag }) => tag === 'markdown')
    .map(({ content }) => String(content));
}
