import { el } from '../../element.ts';
import { CEILING, draw, FLOOR, HEIGHT, text, WIDTH } from './plot.ts';

/** One part of the bar over `label`. */
export interface Part {
  readonly label: string;
  readonly name: string;
  readonly size: number;
}

/** Families of colours.css, far apart from each other; they come again after the last. */
const COLOURS = ['blue', 'orange', 'turquoise', 'violet', 'lime', 'indigo', 'wathet', 'grey'];

/** Bars of several parts on top of each other, with what each colour means below. */
export function drawStack(parts: readonly Part[], title: string): readonly Element[] {
  const labels = [...new Set(parts.map(({ label }) => label))];
  const names = [...new Set(parts.map(({ name }) => name))];
  const colourOf = (name: string) => COLOURS[names.indexOf(name) % COLOURS.length] ?? 'grey';
  const over = (label: string) => parts.filter((part) => part.label === label && part.size > 0);
  const sum = (label: string) => over(label).reduce((total, { size }) => total + size, 0);
  const top = Math.max(...labels.map(sum), 1);
  const words = labels.map(
    (label) =>
      `${label} ${
        over(label)
          .map(({ name, size }) => `${name}${size}`)
          .join('、') || 0
      }`,
  );
  const svg = draw('svg', {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    role: 'img',
    'aria-label': `${title}：${words.join('，')}`,
  });
  svg.append(draw('path', { class: 'plot-floor', d: `M0 ${FLOOR}H${WIDTH}` }));
  const step = WIDTH / labels.length;
  const width = Math.min(step * 0.6, 36);
  labels.forEach((label, index) => {
    const x = step * (index + 0.5);
    let y = FLOOR;
    for (const { name, size } of over(label)) {
      const height = (size / top) * (FLOOR - CEILING);
      y -= height;
      const colour = { class: 'plot-part', 'data-colour': colourOf(name) };
      svg.append(draw('rect', { ...colour, x: x - width / 2, y, width, height }));
    }
    svg.append(text(x, y - 6, String(sum(label))), text(x, FLOOR + 18, label));
  });
  const legend = names.map((name) =>
    el('li', {}, el('span', { class: 'plot-key', 'data-colour': colourOf(name), 'data-fill': '' }), name),
  );
  return [svg, el('ul', { class: 'plot-legend' }, ...legend)];
}
