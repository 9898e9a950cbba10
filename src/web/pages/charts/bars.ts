import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, GridComponent, LegendComponent, SVGRenderer]);

/** Stacked bars: one bar for each label, in it one part for each series. */
export interface Bars {
  readonly labels: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
  /** Labels beside the bars, for long names; else below them. */
  readonly lying?: boolean;
  /** Classes of the style sheet in place of `series-1` … `series-8`. */
  readonly classes?: readonly string[];
}

const WIDTH = 520;
const HEIGHT = 260;
const LYING_ROW = 30;
const LYING_FRAME = 80;
const MOST_SERIES = 8;
const INK = '#010203';

/**
 * Draws with echarts on the server (its `ssr`), as a picture that takes its colours from the style sheet, so that it is
 * dark where the page is. What the policy of the pages forbids, style attributes and a style sheet of its own, is put
 * into other words.
 * @returns `<svg>…</svg>`
 */
export function drawBars({ labels, series, lying = false, classes }: Bars): string {
  const height = lying ? LYING_FRAME + LYING_ROW * labels.length : HEIGHT;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  const category = { type: 'category' as const, data: [...labels], axisLabel: { color: INK, fontSize: 14 } };
  const value = { type: 'value' as const, minInterval: 1, axisLabel: { color: INK, fontSize: 14 } };
  chart.setOption({
    animation: false,
    color: series.map((_, index) => colourOf(index)),
    legend: { top: 0, textStyle: { color: INK, fontSize: 14 }, icon: 'rect' },
    grid: { left: 8, right: 24, top: 56, bottom: 8, outerBounds: { left: 8, right: 24, top: 56, bottom: 8 } },
    xAxis: lying ? value : category,
    yAxis: lying ? { ...category, inverse: true } : value,
    series: series.map(({ name, values }) => ({
      type: 'bar' as const,
      name,
      stack: 'all',
      barMaxWidth: 40,
      data: [...values],
      emphasis: { disabled: true },
    })),
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return plain(
    svg,
    series.map((_, index) => classes?.[index] ?? `series-${(index % MOST_SERIES) + 1}`),
  );
}

/** Stands for the series' colour until the style sheet's takes its place. */
function colourOf(index: number): string {
  return `#0100${(index + 16).toString(16)}`;
}

function plain(svg: string, classes: readonly string[]): string {
  const bare = svg
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/ (?:class|ecmeta_\w+|xmlns:xlink)="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_, style: string) =>
      style.replace(/([\w-]+):([^;]*);?/g, (__, name: string, value: string) => ` ${name}="${value}"`),
    )
    .replaceAll(`fill="${INK}"`, 'class="ink"')
    .replace(/<svg width="(\d+)" height="(\d+)"/, '<svg class="drawn"');
  return classes.reduce(
    (text, name, index) => text.replaceAll(`fill="${colourOf(index)}"`, `class="${name}"`),
    bare,
  );
}
