import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reply } from '../../src/core/reply.ts';
import { renderings } from '../../src/feishu/cards/renderings.ts';
import { replyWords } from '../../src/feishu/cards/words.ts';
import { speak, textsIn } from '../../src/texts/texts.ts';
import { chineseIn, sentencesIn } from './english.ts';

beforeAll(() => speak('en'));
afterAll(() => speak('zh'));

const REPLY: Reply = {
  title: 'Held',
  blocks: [
    { kind: 'fields', rows: [{ label: 'Place', value: 'Room 3' }] },
    { kind: 'quote', text: '一般每月召开一次', emphasis: [], source: 'Rules, 2' },
    {
      ...{ kind: 'chart', title: 'By month', unit: 'times', lines: 'series', labels: ['Jan', 'Feb'] },
      series: [{ name: 'Lecture', values: [2] }],
    },
    { kind: 'link', label: 'Open', address: 'https://zhibu.example.cn' },
    { kind: 'buttons', buttons: [{ label: 'Void', action: 'x.y', confirm: 'Void it?' }] },
    {
      ...{ kind: 'form', name: 'f', submit: { label: 'Save', action: 'x.z' } },
      fields: [
        { name: 'place', label: 'Place', type: 'text' },
        { name: 'date', label: 'Date', type: 'date' },
      ],
    },
  ],
};

describe('cards with LANGUAGE=en', () => {
  it('hold no Chinese of their own', () => {
    const [card, ...others] = renderings(REPLY, 'group').map(({ body }) => body.content);
    expect(chineseIn([card ?? ''], ['一般每月召开一次'])).toEqual([]);
    expect(card).toContain('Place:</font> Room 3');
    expect(card).toContain('"Please fill in"');
    expect(others).toHaveLength(2);
  });

  it('are put into English words', () => {
    expect(replyWords(REPLY).split('\n')).toEqual([
      ...['Held', 'Place: Room 3', '“一般每月召开一次”', '— Rules, 2', 'By month'],
      ...['Lecture: Jan 2, Feb 0', 'Open: https://zhibu.example.cn', '(You may reply: Void)'],
      '(Please tell me in words: Place, Date)',
    ]);
    expect(renderings({ blocks: [] }, 'p2p')[1]?.body.content).toContain('(nothing)');
  });

  it('say in English that they show only a part', () => {
    const long: Reply = { blocks: [{ kind: 'text', text: 'a'.repeat(50_000) }] };
    const [card] = renderings(long, 'p2p');
    expect(card.body.content).toContain('… (too long to show in full)');
    expect(card.body.content).toContain('This is long, so only a part of it is shown.');
  });
});

describe('the platform with LANGUAGE=en', () => {
  it('has no Chinese in what is always said in the same way', () => {
    expect(chineseIn(sentencesIn(textsIn('en').feishu))).toEqual([]);
    expect(chineseIn([textsIn('en').feishu.unsent('a.xlsx', 'busy')])).toEqual([]);
  });
});
