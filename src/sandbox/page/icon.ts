const SVG = 'http://www.w3.org/2000/svg';

/** Strokes on a 24 × 24 grid. */
const PATHS = {
  back: 'M15 5l-7 7 7 7',
  send: 'M4 12l16-7-6 15-3-6z',
  clock: 'M12 3a9 9 0 1 0 .01 0M12 7v5l3.5 2',
  file: 'M6 3h8l5 5v13H6zM14 3v5h5',
  download: 'M12 4v11M7 11l5 5 5-5M5 20h14',
  reply: 'M10 6l-6 5 6 5v-3c5 0 8 1 10 5 0-7-4-9-10-9z',
  at: 'M16 12a4 4 0 1 0-1.2 2.8M16 8v5a2.5 2.5 0 0 0 5 0v-1a9 9 0 1 0-3.5 7.1',
  eye: 'M2.5 12c4-7.5 15-7.5 19 0-4 7.5-15 7.5-19 0zM12 9a3 3 0 1 0 .01 0',
  group: 'M9 5a3.2 3.2 0 1 0 .01 0M3 19c0-7 12-7 12 0M16.5 6.5a2.6 2.6 0 0 1 0 5M17.5 14c2.4.6 3.5 2.3 3.5 5',
  image: 'M4 5h16v14H4zM4 16l5-5 4 4 2.5-2.5L20 17M15.5 8.5h.01',
  close: 'M6 6l12 12M18 6L6 18',
  chart: 'M4 20h16M7 16v-5M12 16V6M17 16v-8',
} as const;

export type IconName = keyof typeof PATHS;

/** A line icon in the colour of the text around it, hidden from screen readers. */
export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
