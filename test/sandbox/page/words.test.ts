import { describe, expect, test } from 'vitest';
import { insertMention, matching, mentionQuery, namedIn } from '../../../src/sandbox/page/mentions.ts';
import { postWords, readPost } from '../../../src/sandbox/page/post.ts';
import { preview } from '../../../src/sandbox/page/preview.ts';
import { segments } from '../../../src/sandbox/page/segments.ts';
import { sizeText } from '../../../src/sandbox/page/size-text.ts';
import { BOT, card, message, text } from './builders.ts';

describe('a text message in stretches', () => {
  const mentions = [
    { key: '@_user_1', openId: 'ou_1', name: '一' },
    { key: '@_user_10', openId: 'ou_10', name: '十' },
  ];

  test('keys become names, and @_user_10 is not @_user_1 with a zero', () => {
    expect(segments('@_user_10 和 @_user_1 @_all', mentions)).toEqual([
      { kind: 'mention', text: '@十', openId: 'ou_10' },
      { kind: 'text', text: ' 和 ' },
      { kind: 'mention', text: '@一', openId: 'ou_1' },
      { kind: 'text', text: ' ' },
      { kind: 'mention', text: '@所有人', openId: 'all' },
    ]);
  });

  test.each([
    ['看 https://example.com/a?b=1，谢谢', 'https://example.com/a?b=1'],
    ['（http://example.com/a.）', 'http://example.com/a'],
  ])('an address ends before the punctuation around it: %s', (words, address) => {
    expect(segments(words, [])).toContainEqual({ kind: 'link', text: address });
  });

  test.each(['', '没有', 'javascript:alert(1)', '@_user_1'])(
    '%j without mentions stays as it is',
    (words) => {
      expect(
        segments(words, [])
          .map((part) => part.text)
          .join(''),
      ).toBe(words);
    },
  );
});

describe('the @ being typed', () => {
  test.each([
    ['@', 1, { start: 0, query: '' }],
    ['你好 @支部', 6, { start: 3, query: '支部' }],
    ['你好@支', 4, { start: 2, query: '支' }],
    ['@支部助手 帮助', 8, null],
    ['a@b.com', 7, null],
    ['没有', 2, null],
    ['@支部', 0, null],
  ])('%j with the caret at %i', (words, caret, expected) => {
    expect(mentionQuery(words, caret)).toEqual(expected);
  });

  test('a chosen name takes the place of what was typed, once, with one space after it', () => {
    expect(insertMention('请@支 看', { start: 1, query: '支' }, '支部助手')).toEqual({
      text: '请@支部助手 看',
      caret: 7,
    });
  });

  const people = [
    { openId: 'ou_5', name: '王五' },
    { openId: 'ou_51', name: '王五一' },
    { openId: 'ou_t', name: 'Tom' },
  ];

  test('names are narrowed down, whatever their case', () => {
    expect(matching(people, '王').map(({ openId }) => openId)).toEqual(['ou_5', 'ou_51']);
    expect(matching(people, 'to').map(({ openId }) => openId)).toEqual(['ou_t']);
    expect(matching(people, '')).toEqual(people);
  });

  test('the longer of two fitting names is meant, and everybody once', () => {
    expect(namedIn('@王五一 和 @王五一，还有@Tom', people).map(({ openId }) => openId)).toEqual([
      'ou_51',
      'ou_t',
    ]);
    expect(namedIn('王五 a@b', people)).toEqual([]);
  });
});

describe('a message in one line', () => {
  test('of every type', () => {
    expect(
      preview(message({ content: { text: '@_user_1 在吗\n？' }, mentions: [{ key: '@_user_1', ...BOT }] })),
    ).toBe('@支部助手 在吗 ？');
    expect(preview(message({ type: 'post', content: { title: '通知', content: [] } }))).toBe('通知');
    expect(preview(card([]))).toBe('［卡片］登记主题党日');
    expect(preview(message({ type: 'file', content: { file_name: '台账.xlsx' } }))).toBe('［文件］台账.xlsx');
    expect(preview(message({ type: 'image', content: {} }))).toBe('［图片］');
    expect(preview(message({ recalled: true, content: {} }))).toBe('撤回了一条消息');
  });

  test("a card's summary goes before its title", () => {
    const summed = message({ type: 'interactive', content: { config: { summary: text('已登记') } } });
    expect(preview(summed)).toBe('［卡片］已登记');
  });

  test.each([null, undefined, 'text', 7, [], { text: {} }])(
    'content of another shape is no trouble: %j',
    (content) => {
      for (const type of ['text', 'post', 'interactive', 'file'] as const) {
        expect(typeof preview(message({ type, content }))).toBe('string');
      }
    },
  );
});

test('a post is read with and without its language', () => {
  const content = [
    [
      { tag: 'text', text: '请' },
      { tag: 'at', user_id: 'ou_1', user_name: '李红梅' },
      { tag: 'img' },
      'broken',
    ],
  ];
  const bare = readPost({ title: '通知', content });
  expect(readPost({ zh_cn: { title: '通知', content } })).toEqual(bare);
  expect(bare.paragraphs.flat().map(postWords)).toEqual(['请', '@李红梅', '［图片］']);
  expect(readPost(null)).toEqual({ title: '', paragraphs: [] });
});

test.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [1024, '1.0 KB'],
  [13_456, '13.1 KB'],
  [5 * 1024 ** 2, '5.0 MB'],
  [1024 ** 4, '1024.0 GB'],
])('%i bytes read %s', (bytes, words) => {
  expect(sizeText(bytes)).toBe(words);
});
