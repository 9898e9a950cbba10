const SVG = 'http://www.w3.org/2000/svg';
export const WIDTH = 480;
export const HEIGHT = 180;
export const FLOOR = 152;
export const CEILING = 24;

export interface Point {
  readonly label: string;
  readonly size: number;
}

/** Bars or a line over one row of labels, each point with its number. */
export function drawPlot(type: 'bar' | 'line', points: readonly Point[], title: string): SVGSVGElement {
  const step = WIDTH / points.length;
  const top = Math.max(...points.map(({ size }) => size), 1);
  const placed = points.map((point, index) => ({
    ...point,
    x: step * (index + 0.5),
    y: FLOOR - (Math.max(point.size, 0) / top) * (FLOOR - CEILING),
  }));
  const words = points.map(({ label, size }) => `${label} ${size}`).join('，');
  const svg = draw('svg', {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    role: 'img',
    'aria-label': `${title}：${words}`,
  });
  svg.append(draw('path', { class: 'plot-floor', d: `M0 ${FLOOR}H${WIDTH}` }));
  if (type === 'line') {
    svg.append(
      draw('path', { class: 'plot-line', d: `M${placed.map(({ x, y }) => `${x} ${y}`).join('L')}` }),
    );
  }
  for (const { x, y, label, size } of placed) {
    if (type === 'bar') {
      const width = Math.min(step * 0.6, 36);
      svg.append(draw('rect', { class: 'plot-bar', x: x - width / 2, y, width, height: FLOOR - y, rx: 3 }));
    } else {
      svg.append(draw('circle', { class: 'plot-dot', cx: x, cy: y, r: 3.5 }));
    }
    svg.append(text(x, y - 6, String(size)), text(x, FLOOR + 18, label));
  }
  return svg;
}

export function text(x: number, y: number, words: string): SVGElement {
  const node = draw('text', { x, y, 'text-anchor': 'middle' });
  node.textContent = words;
  return node;
}

export function draw<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[Tag] {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
  return node;
}
