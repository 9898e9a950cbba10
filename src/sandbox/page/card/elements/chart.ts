import { el } from '../../element.ts';
import { icon } from '../../icon.ts';
import { content, isObject, type Json, list, number, object, string } from '../../json.ts';
import { drawPlot, type Point } from './plot.ts';
import { drawStack, type Part } from './stack.ts';

/** A chart: bars and lines are drawn plainly, every other kind is a box that names it. */
export function drawChart(element: Json): HTMLElement {
  const spec = object(element.chart_spec);
  const title = content(object(spec.title).text) || '图表';
  const points = pointsOf(spec);
  const parts = spec.type === 'bar' && spec.stack === true ? partsOf(spec) : [];
  if (parts.length > 0) {
    return el('figure', { class: 'chart' }, el('figcaption', {}, title), ...drawStack(parts, title));
  }
  if ((spec.type !== 'bar' && spec.type !== 'line') || points.length === 0) {
    return el(
      'div',
      { class: 'placeholder' },
      icon('chart'),
      `${title}（${string(spec.type) || '未知类型'}）`,
    );
  }
  return el('figure', { class: 'chart' }, el('figcaption', {}, title), drawPlot(spec.type, points, title));
}

/** The parts of stacked bars, told apart by `seriesField`. */
function partsOf(spec: Json): readonly Part[] {
  const field = string(spec.seriesField);
  const names = valuesOf(spec).map((value) => string(value[field]));
  return pointsOf(spec).map((point, index) => ({ ...point, name: names[index] ?? '' }));
}

/** Reads `data.values` (or the first of several) through `xField` and `yField`, as VChart does. */
function pointsOf(spec: Json): readonly Point[] {
  const x = string(list(spec.xField)[0] ?? spec.xField);
  const y = string(list(spec.yField)[0] ?? spec.yField);
  return valuesOf(spec).map((value) => ({ label: string(value[x]), size: number(value[y], 0) }));
}

function valuesOf(spec: Json): readonly Json[] {
  const data = Array.isArray(spec.data) ? object(spec.data[0]) : object(spec.data);
  return list(data.values).filter(isObject);
}
