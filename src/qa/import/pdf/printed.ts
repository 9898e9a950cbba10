/** A line as it is printed; places are in points, from below on the left. */
export interface PrintedLine {
  readonly text: string;
  /** From 0. */
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Height of its characters. */
  readonly size: number;
}

/** A piece of text as pdf.js gives it: with the matrix that places it, and whether its line ends there. */
export interface Piece {
  readonly str: string;
  readonly width: number;
  readonly height: number;
  readonly transform: readonly unknown[];
  readonly hasEOL: boolean;
}

/** The lines of one page, in the order of the file. */
export function linesOfPage(pieces: readonly Piece[], page: number): PrintedLine[] {
  const lines: PrintedLine[] = [];
  let line: PrintedLine | null = null;
  let text = '';
  const end = (): void => {
    if (line !== null) lines.push({ ...line, text: text.trim() });
    line = null;
    text = '';
  };
  for (const piece of pieces) {
    text += piece.str;
    if (piece.str.trim() !== '') line = extended(line, piece, page);
    if (piece.hasEOL) end();
  }
  end();
  return lines;
}

function extended(line: PrintedLine | null, piece: Piece, page: number): PrintedLine {
  const [left, y] = [Number(piece.transform[4]), Number(piece.transform[5])];
  const right = left + piece.width;
  const size = piece.height;
  if (line === null) return { text: '', page, left, right, y, size };
  return {
    ...line,
    left: Math.min(line.left, left),
    right: Math.max(line.right, right),
    size: Math.max(line.size, size),
  };
}

/** Sizes that differ by a larger part are those of a heading and of a text. */
const SAME_SIZE = 0.12;

export function sameSize(a: number, b: number): boolean {
  return Math.abs(a - b) <= SAME_SIZE * Math.max(a, b);
}

/** The one in the middle by size; 0 where there is none. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

/** The usual distance from one line of a page to the next below it; 0 where no line is below another. */
export function leadingOf(lines: readonly PrintedLine[]): number {
  const steps = lines.map((line, at) => stepTo(line, lines[at + 1]));
  return median(steps.filter((step) => step > 0));
}

/** How far below a line the next one is; 0 where that is on another page, or beside or above it. */
export function stepTo(line: PrintedLine, next: PrintedLine | undefined): number {
  return next === undefined || next.page !== line.page ? 0 : Math.max(0, line.y - next.y);
}

/** What has the same key, together, in the order of the first of each. */
export function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
