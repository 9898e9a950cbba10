import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser, PHONE } from '../../kit/browser.ts';
import { card, GROUP, pageState, text } from './builders.ts';
import { startFakeServer } from './fake-server.ts';
import { showCard } from './show-card.ts';

describeInBrowser('parts of a card', (kit) => {
  test('a table turns its pages and formats its cells', async () => {
    const { page } = await showCard(kit, [
      {
        tag: 'table',
        page_size: 2,
        columns: [
          { name: 'n', display_name: '会议' },
          {
            name: 'c',
            display_name: '金额',
            data_type: 'number',
            format: { symbol: '¥', precision: 2, separator: true },
          },
          { name: 'd', display_name: '日期', data_type: 'date', date_format: 'YYYY/MM/DD HH:mm' },
          { name: 'p', display_name: '人员', data_type: 'persons' },
          { name: 's', display_name: '状态', data_type: 'options' },
        ],
        rows: [
          {
            n: '党课',
            c: 1234.5,
            d: Date.parse('2026-03-17T10:00:00+08:00'),
            p: ['ou_li', 'ou_zhang'],
            s: [{ text: '已办', color: 'green' }],
          },
          { n: '支委会', c: '无', s: '待办' },
          { n: '党员大会' },
        ],
      },
    ]);
    const cells = page.getByRole('cell');
    expect((await cells.allInnerTexts()).slice(0, 5)).toEqual([
      '党课',
      '¥1,234.50',
      '2026/03/17 10:00',
      '李红梅、张建国',
      '已办',
    ]);
    await page.getByRole('button', { name: '上一页' }).click();
    await page.getByRole('button', { name: '下一页' }).click();
    expect(await cells.first().textContent()).toBe('党员大会');
    await page.getByRole('button', { name: '下一页' }).click();
    expect(await page.getByText('2 / 2').isVisible()).toBe(true);
  });

  test('charts: bars and lines are drawn, another kind is named', async () => {
    const spec = (type: string) => ({
      type,
      title: { text: '次数' },
      data: {
        values: [
          { x: '1月', y: 3 },
          { x: '2月', y: 0 },
        ],
      },
      xField: 'x',
      yField: 'y',
    });
    const { page } = await showCard(
      kit,
      ['bar', 'line', 'pie'].map((type) => ({ tag: 'chart', chart_spec: spec(type) })),
    );
    expect(await page.getByRole('img', { name: '次数：1月 3，2月 0' }).count()).toBe(2);
    expect(await page.getByText('次数（pie）').isVisible()).toBe(true);
  });

  test('a chart of stacked bars tells its parts apart, in colours and in words', async () => {
    const values = [
      { label: '1月', part: '支委会', count: 1 },
      { label: '2月', part: '支委会', count: 0 },
      { label: '1月', part: '党员大会', count: 2 },
      { label: '2月', part: '党员大会', count: 0 },
    ];
    const chart_spec = {
      type: 'bar',
      title: { text: '全年' },
      data: { values },
      xField: 'label',
      yField: 'count',
      seriesField: 'part',
      stack: true,
    };
    const { page } = await showCard(kit, [{ tag: 'chart', chart_spec }]);
    expect(await page.getByRole('img', { name: '全年：1月 支委会1、党员大会2，2月 0' }).isVisible()).toBe(
      true,
    );
    expect(await page.locator('.plot-part').count()).toBe(2);
    expect(await page.locator('.plot-legend li').allTextContents()).toEqual(['支委会', '党员大会']);
  });

  test('a panel unfolds', async () => {
    const { page } = await showCard(kit, [
      {
        tag: 'collapsible_panel',
        expanded: false,
        header: { title: text('查看原文') },
        elements: [{ tag: 'markdown', content: '原文如此' }],
      },
    ]);
    expect(await page.getByText('原文如此').isVisible()).toBe(false);
    await page.getByText('查看原文').click();
    await page.getByText('原文如此').waitFor();
  });

  test('columns that stretch stand beside each other on a desktop and below each other on a phone', async () => {
    const column = (content: string) => ({
      tag: 'column',
      width: 'weighted',
      weight: 1,
      elements: [{ tag: 'markdown', content }],
    });
    const message = card([
      { tag: 'column_set', flex_mode: 'stretch', columns: [column('左'), column('右')] },
    ]);
    const fake = await startFakeServer(pageState([message]));
    const tops = async (page: Page) => {
      const boxes = [await page.getByText('左').boundingBox(), await page.getByText('右').boundingBox()];
      return boxes.map((box) => box?.y ?? 0);
    };
    const [left, right] = await tops(await kit.open(fake.url));
    expect(left).toBe(right);
    const [above = 0, below = 0] = await tops(await kit.open(`${fake.url}/#${GROUP}`, PHONE));
    expect(above).toBeLessThan(below);
  });
});
