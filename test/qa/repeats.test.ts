import { describe, expect, it } from 'vitest';
import { readRepeated, repeats } from '../../src/qa/repeats.ts';
import { fold } from '../../src/text/fold.ts';
import { answerer } from './kit.ts';

describe('things that a question counts', () => {
  it.each([
    ['要做到哪五个“过硬”呢', 5, ['过硬']],
    ['四好班子 三个“高”', 3, ['高']],
    ['是哪四个强，又是哪样要硬', 4, ['强']],
    ['五个过硬的要求', 5, ['过硬']],
  ])('are read from “%s”', (question, times, words) => {
    expect(readRepeated(fold(question))).toMatchObject({ times, words: expect.arrayContaining(words) });
  });

  it.each(['三个支部一起开会行吗', '每季度至少一次', '两个人', ''])('are not seen in “%s”', (question) => {
    const repeated = readRepeated(fold(question));
    expect(repeated === null || !repeats('三个支部', repeated)).toBe(true);
  });

  it('are what says the word just so often', () => {
    const line = '信念过硬,政治过硬,责任过硬,能力过硬,作风过硬';
    expect(repeats(line, { times: 5, words: ['过硬'] })).toBe(true);
    expect(repeats(line, { times: 4, words: ['过硬'] })).toBe(false);
  });

  it.each([
    [
      '请问四好班子要做到哪五个“过硬”呢，学习笔记上漏记了，谢谢您',
      '信念过硬、政治过硬、责任过硬、能力过硬、作风过硬',
    ],
    ['麻煩講講，四强一硬是哪四個強，又是哪樣要硬', '政治強、能力強、活力強、合力強、作風硬'],
  ])('are quoted: %s', (question, span) => {
    expect(
      answerer
        .answer(question)
        .quotes.map(({ text }) => text)
        .join('\n'),
    ).toContain(span);
  });
});
