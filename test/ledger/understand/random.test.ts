import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold } from '../../../src/text/fold.ts';
import { hear, ROSTER } from '../../kit/understanding.ts';

const PIECES = [
  '昨天',
  '下午3点',
  '支委会',
  '主题党日',
  '应到5',
  '实到4',
  '王五出差',
  '赵六',
  '缺席',
  '张书记主持',
  '我记录',
  '三楼会议室',
  '议题：发展对象、党费',
  '决议：同意',
  '《党章》',
  '3/11',
  '9/11',
  '二月三十',
  '谈心谈话',
  '跟小刘谈了',
  '改成',
  '作废',
  '推到下周',
  '全体参加',
  '，',
  ' ',
  '\n',
  '“',
  '（',
  '2026-13-45',
  '第二党小组',
];

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join('')),
  fc.shuffledSubarray(PIECES).map((pieces) => pieces.join('，')),
);

it('understands anything without failing, and every date it gives is on the calendar', () => {
  fc.assert(
    fc.property(anything, fc.constantFrom('p2p' as const, 'group' as const), (text, chat) => {
      const { record } = hear(text, { chat });
      if (record.date)
        expect(new Date(`${record.date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(record.date);
      for (const time of [record.start, record.end])
        if (time) expect(time).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
    }),
    { numRuns: 400 },
  );
});

it('gives no words and no number that the message does not hold', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const { record, changes } = hear(text);
      const said = squeeze(text);
      for (const fields of [record, changes]) {
        const { place, topic, resolution, content, agenda = [], expected, present } = fields;
        for (const words of [place, topic, resolution, content, ...agenda])
          if (words) expect(said).toContain(squeeze(words));
        for (const count of [expected, present])
          if (count) expect(said).toMatch(new RegExp(`${count}|[一二三四五六七八九十百廿卅两]`));
        const names = [
          fields.host,
          fields.recorder,
          fields.speaker,
          ...(fields.absent ?? []).map(({ name }) => name),
        ];
        for (const name of names)
          if (name) expect(said.includes(squeeze(name)) || isCalled(name, said)).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
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
  const parts = ['昨天下午3点', '支委会', '三楼会议室', '张书记主持', '李四记录', '应到5实到4', '王五出差'];
  const [first, ...orders] = fc.sample(fc.shuffledSubarray(parts, { minLength: parts.length }), 40);
  const expected = hear((first ?? parts).join('，'));
  for (const order of orders) expect(hear(order.join('，'))).toEqual(expected);
});

/** A name may be given by title, nickname or 我. */
function isCalled(name: string, said: string): boolean {
  const member = ROSTER.find((one) => one.name === name);
  return (
    member !== undefined &&
    (said.includes('我') || said.includes(name.slice(0, 1)) || /书记|委员|组长/.test(said))
  );
}

function squeeze(text: string): string {
  return fold(text).replace(/[\s,;:.!"'《》-]+/g, '');
}
