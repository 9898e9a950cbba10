import type { Chart } from '../../core/reply.ts';
import type { Element } from './element.ts';

/** Feishu's page on the chart component advises at most five on a card. */
export const MAX_CHARTS = 5;

/**
 * Bars on top of each other, drawn by VChart on the reader's side (Feishu's page on the chart component; plain JSON
 * without functions). Colours tell the series apart in the client's own theme and judge nothing.
 */
export function chartElement(chart: Chart): Element {
  return {
    tag: 'chart',
    aspect_ratio: '4:3',
    color_theme: 'brand',
    chart_spec: {
      type: 'bar',
      title: { text: `${chart.title}（${chart.unit}）` },
      data: { values: valuesOf(chart) },
      xField: 'label',
      yField: 'count',
      seriesField: 'part',
      stack: true,
      legends: { visible: chart.series.length > 1, orient: 'bottom' },
    },
  };
}

function valuesOf({ labels, series }: Chart) {
  return series.flatMap(({ name, values }) =>
    labels.map((label, index) => ({ label, part: name, count: values[index] ?? 0 })),
  );
}

/** False where there is nothing to see: no label, or nothing but zeros. */
export function isWorthDrawing({ series }: Chart): boolean {
  return series.some(({ values }) => values.some((value) => value > 0));
}
