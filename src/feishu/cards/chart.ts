import type { Chart, FieldRow } from '../../core/reply.ts';
import { texts } from '../../texts/texts.ts';
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
      title: { text: texts().feishu.chart.title(chart.title, chart.unit) },
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

/** @returns the chart's numbers in words, a line for each series or label */
export function chartRows({ labels, series, unit, lines }: Chart): readonly FieldRow[] {
  const said = texts().feishu.chart;
  const numbers = (parts: readonly (readonly [string, number | undefined])[]) =>
    said.numbers(parts.map(([name, value]) => said.number(name, value ?? 0, unit)));
  return lines === 'series'
    ? series.map(({ name, values }) => ({
        label: name,
        value: numbers(labels.map((label, index) => [label, values[index]])),
      }))
    : labels.map((label, index) => ({
        label,
        value: numbers(series.map(({ name, values }) => [name, values[index]])),
      }));
}
