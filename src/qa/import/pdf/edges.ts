import { grouped, type PrintedLine, sameSize } from './printed.ts';

/** Where the column of a line begins and ends. */
export type Edges = (line: PrintedLine) => { readonly left: number; readonly right: number };

interface Band {
  readonly left: number;
  readonly right: number;
  readonly lines: number;
}

/** Lines that begin within so many characters of each other stand in one column. */
const REACH = 3;
/** Fewer lines tell nothing of a column's width. */
const FEWEST_LINES = 3;

/**
 * Finds each line's column: by the lines of usual size on its page that begin near it, else by those of all pages, else the page.
 * @param em usual height of a character
 */
export function edgesOf(lines: readonly PrintedLine[], em: number): Edges {
  const usual = lines.filter(({ size }) => sameSize(size, em));
  const all = bandsOf(usual, em);
  const page = merged([...all.values()]);
  const pages = new Map([...grouped(usual, (line) => line.page)].map(([at, own]) => [at, bandsOf(own, em)]));
  return (line) => {
    const near = [pages.get(line.page) ?? all, all].map((bands) => around(bands, bandOf(line, em)));
    return near.find((band) => band.lines >= FEWEST_LINES) ?? { ...page, left: line.left };
  };
}

function bandOf({ left }: PrintedLine, em: number): number {
  return Math.floor(left / Math.max(1, em));
}

function bandsOf(lines: readonly PrintedLine[], em: number): Map<number, Band> {
  const bands = new Map<number, Band>();
  for (const line of lines) {
    const at = bandOf(line, em);
    const band = bands.get(at);
    const own = { left: line.left, right: line.right, lines: 1 };
    bands.set(at, band === undefined ? own : merged([band, own]));
  }
  return bands;
}

function around(bands: ReadonlyMap<number, Band>, at: number): Band {
  const near = Array.from({ length: 2 * REACH + 1 }, (_, index) => bands.get(at - REACH + index));
  return merged(near.filter((band) => band !== undefined));
}

function merged(bands: readonly Band[]): Band {
  return {
    left: bands.reduce((left, band) => Math.min(left, band.left), Number.POSITIVE_INFINITY),
    right: bands.reduce((right, band) => Math.max(right, band.right), Number.NEGATIVE_INFINITY),
    lines: bands.reduce((sum, band) => sum + band.lines, 0),
  };
}
