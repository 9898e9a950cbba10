import { describe, expect, it } from 'vitest';
import type { Chart } from '../../../src/core/reply.ts';
import { renderCard } from '../../../src/feishu/cards/card.ts';
import { chartRows } from '../../../src/feishu/cards/chart.ts';
import { renderings } from '../../../src/feishu/cards/renderings.ts';
import { replyWords } from '../../../src/feishu/cards/words.ts';
import { checkCard } from '../../../src/sandbox/platform/card/check.ts';

const CHART: Chart = {
  kind: 'chart',
  title: '2026年各月',
  unit: '次',
  labels: ['1月', '2月'],
  series: [
    { name: '支部委员会', values: [1, 0] },
    { name: '主题党日', values: [2, 1] },
  ],
  lines: 'series',
};

const cardOf = (...blocks: Chart[]) => JSON.parse(renderings({ blocks }, 'p2p')[0].body.content);
const tagsOf = (card: { body: { elements: { tag: string }[] } }) => card.body.elements.map(({ tag }) => tag);

describe('a chart', () => {
  it('is a native one, with the same numbers in words below it', () => {
    const card = renderCard({ blocks: [CHART] }, 'p2p');
    expect(checkCard({ ...card })).toBeNull();
    const [picture, words] = card.body.elements;
    expect(picture).toMatchObject({
      tag: 'chart',
      chart_spec: { type: 'bar', xField: 'label', yField: 'count', seriesField: 'part', stack: true },
    });
    expect(picture?.chart_spec).toMatchObject({
      data: {
        values: [
          { label: '1月', part: '支部委员会', count: 1 },
          { label: '2月', part: '支部委员会', count: 0 },
          { label: '1月', part: '主题党日', count: 2 },
          { label: '2月', part: '主题党日', count: 1 },
        ],
      },
    });
    expect(JSON.stringify(words)).toContain('1月2次，2月1次');
  });

  it('holds no function and no colour of its own', () => {
    const [picture] = renderCard({ blocks: [CHART] }, 'p2p').body.elements;
    expect(JSON.parse(JSON.stringify(picture))).toEqual(picture);
    expect(JSON.stringify(picture)).not.toMatch(/#[0-9a-f]{3,6}|"color"|rgb/i);
  });

  it('can be told by what stands along the bottom', () => {
    expect(chartRows({ ...CHART, lines: 'labels' })).toEqual([
      { label: '1月', value: '支部委员会1次，主题党日2次' },
      { label: '2月', value: '支部委员会0次，主题党日1次' },
    ]);
  });

  it('is words where only words go', () => {
    expect(replyWords({ blocks: [CHART] })).toBe(
      '2026年各月\n支部委员会：1月1次，2月0次\n主题党日：1月2次，2月1次',
    );
  });

  it('is not drawn where every number is zero, and a number that is missing is zero', () => {
    const none = { ...CHART, series: [{ name: '主题党日', values: [0] }] };
    expect(tagsOf(cardOf(none))).toEqual(['markdown']);
    expect(JSON.stringify(cardOf(none))).toContain('1月0次，2月0次');
    expect(renderCard({ blocks: [{ ...CHART, labels: [], series: [] }] }, 'p2p').body.elements).toEqual([]);
  });

  it('gives way to its words on a card with more than five, or one that grows too large', () => {
    expect(tagsOf(cardOf(CHART, CHART, CHART, CHART, CHART)).filter((tag) => tag === 'chart')).toHaveLength(
      5,
    );
    const six = cardOf(CHART, CHART, CHART, CHART, CHART, CHART);
    expect(tagsOf(six)).not.toContain('chart');
    expect(JSON.stringify(six)).toContain('1月2次，2月1次');
    const labels = Array.from({ length: 400 }, (_, at) => `第${at + 1}党支部`);
    const values = labels.map(() => 1);
    const large = cardOf({ ...CHART, labels, series: [{ name: '主题党日', values }], lines: 'labels' });
    expect(checkCard(large)).toBeNull();
    expect(tagsOf(large)).not.toContain('chart');
    expect(JSON.stringify(large)).toContain('第1党支部');
  });

  it('shows people’s words as they are', () => {
    const odd = { ...CHART, labels: ['<at id=all></at>', '**粗**'] };
    const [picture, words] = renderCard({ blocks: [odd] }, 'p2p').body.elements;
    expect(JSON.stringify(words)).not.toContain('<at');
    expect(JSON.stringify(picture)).toContain('**粗**');
  });
});
