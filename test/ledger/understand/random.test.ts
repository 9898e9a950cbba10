import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordFields } from '../../../src/core/record.ts';
import { fold } from '../../../src/text/fold.ts';
import { messagesOf } from '../../kit/messages.ts';
import { hear, ROSTER } from '../../kit/understanding.ts';

/** What people say, cut at its commas, line ends and colons, and put together anew. */
const PIECES = [
  ...new Set(messagesOf('work').flatMap(({ text }) => text.split(/(?<=[，,；;。：:\n ])/u))),
  '改成',
  '“',
  '（',
  '二月三十',
  '2026-13-45',
  '▮',
];
const KNOWN = ['昨天下午3点', '支委会', '三楼会议室', '张书记主持', '李四记录', '应到5实到4', '王五出差'];

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join('')),
  fc.shuffledSubarray(KNOWN).map((pieces) => pieces.join('，')),
);
const RUNS = { numRuns: 600 };

it('understands anything without failing, and every date it gives is on the calendar', () => {
  fc.assert(
    fc.property(anything, fc.constantFrom('p2p' as const, 'group' as const), (text, chat) => {
      const { record } = hear(text, { chat });
      if (record.date)
        expect(new Date(`${record.date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(record.date);
      for (const time of [record.start, record.end])
        if (time) expect(time).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
    }),
    RUNS,
  );
});

describe('nothing is invented:', () => {
  const check = (judge: (fields: Partial<RecordFields>, said: string) => void) =>
    fc.assert(
      fc.property(anything, (text) => {
        const { record, changes } = hear(text);
        for (const fields of [record, changes]) judge(fields, squeeze(text));
      }),
      RUNS,
    );

  it('all words stand in the message', () => {
    check(({ place, topic, resolution, content, agenda = [], absent = [] }, said) => {
      const reasons = absent.map(({ reason }) => reason);
      for (const words of [place, topic, resolution, content, ...agenda, ...reasons])
        if (words) expect(said).toContain(squeeze(words));
    });
  });

  it('all numbers are said, or are the difference of two that are', () => {
    check(({ expected, present, absent = [] }, said) => {
      const numbers = numbersIn(said);
      if (expected) expect(numbers).toContain(expected);
      if (!present) return;
      const counts = [...numbers, absent.length, 1];
      const difference = numbers.some((one) => counts.some((other) => one - other === present));
      expect(numbers.includes(present) || difference).toBe(true);
    });
  });

  it('all names are said, or belong to who is called by a title, a nickname or 我', () => {
    check(({ host, recorder, speaker, absent = [], observers = [], talk }, said) => {
      const talked = [talk?.by, ...(talk?.with?.split('、') ?? [])];
      const names = [host, recorder, speaker, ...absent.map(({ name }) => name), ...observers, ...talked];
      for (const name of names)
        if (name) expect(said.includes(squeeze(name)) || isCalled(name, said)).toBe(true);
    });
  });

  it('a time of day needs a word or a number of the clock', () => {
    check(({ start, end }, said) => {
      for (const time of [start, end]) if (time) expect(said).toMatch(/\d|[零〇一二两俩三四五六七八九十]/);
    });
  });
});

it('reads no more than the beginning of a huge message', () => {
  const heard = hear(`昨天支委会，应到5实到5，${'会议开得很好。'.repeat(20_000)}`);
  expect(heard).toMatchObject({
    intent: 'record',
    kind: 'committee-meeting',
    record: { date: '2026-03-17', expected: 5 },
  });
});

it('tells the same fields in whatever order they come', () => {
  const [first, ...orders] = fc.sample(fc.shuffledSubarray(KNOWN, { minLength: KNOWN.length }), 60);
  const expected = hear((first ?? KNOWN).join('，'));
  for (const order of orders) expect(hear(order.join('，'))).toEqual(expected);
});

const CALLED = /书记|委员|组长|[小老阿]|[大姐哥叔姨]/;

/** A name may be given by title, by nickname, by a part of it, or as 我, which is also who talked with somebody. */
function isCalled(name: string, said: string): boolean {
  const member = ROSTER.find((one) => one.name === name);
  if (member === undefined) return false;
  return (
    member.openId === 'ou_lisi' || CALLED.test(said) || [...name.slice(1)].some((char) => said.includes(char))
  );
}

const DIGITS = '〇一二三四五六七八九';

/** Every number that the text can be read to hold, part of a longer one included. */
function numbersIn(said: string): readonly number[] {
  const numbers = new Set<number>();
  for (const [figures] of said.matchAll(/\d+/g))
    for (let from = 0; from < figures.length; from += 1)
      for (let to = from + 1; to <= figures.length; to += 1) numbers.add(Number(figures.slice(from, to)));
  const spelled = said
    .replace(/[两俩]/g, '二')
    .replace(/仨/g, '三')
    .replace(/零/g, '〇')
    .replace(/廿/g, '二十')
    .replace(/卅/g, '三十');
  for (const [words] of spelled.matchAll(/[〇一二三四五六七八九十百]+/g)) {
    for (let from = 0; from < words.length; from += 1)
      for (let to = from + 1; to <= words.length; to += 1) numbers.add(spelledOut(words.slice(from, to)));
  }
  return [...numbers];
}

function spelledOut(words: string): number {
  if (/^[〇一二三四五六七八九]+$/.test(words))
    return Number([...words].map((char) => DIGITS.indexOf(char)).join(''));
  let total = 0;
  let digit: number | null = null;
  for (const char of words) {
    const unit = char === '十' ? 10 : char === '百' ? 100 : 0;
    if (unit === 0) digit = DIGITS.indexOf(char);
    else {
      total += (digit ?? 1) * unit;
      digit = null;
    }
  }
  return total + (digit ?? 0);
}

/** Without punctuation, and without the 了 and 过 that an agenda leaves out (听取了汇报). */
function squeeze(text: string): string {
  return fold(text).replace(/[\s,;:.!"'《》了过-]+/g, '');
}
