import { fold } from '../../../text/fold.ts';
import { isBeginning } from '../beginnings.ts';
import { isEntry } from '../contents.ts';
import { joined } from '../reading.ts';
import { type Edges, edgesOf } from './edges.ts';
import { leadingOf, median, type PrintedLine, sameSize, stepTo } from './printed.ts';

/** Larger than the usual by this, lines on one axis are a title. */
const TITLE_SIZE = 1.2;
/** More room than this times the usual distance ends a paragraph. */
const GAP = 1.4;
/** Narrower than so many characters is a column of a table. */
const NARROWEST = 5;
const SENTENCE_END = /[.!?;:]["')\]]*$/;

/** The paragraphs of a print: lines that only its width had parted are one. */
export function paragraphsOf(lines: readonly PrintedLine[]): string[] {
  const leading = leadingOf(lines);
  const em = median(lines.map(({ size }) => size));
  const edges = edgesOf(lines, em);
  const paragraphs: string[] = [];
  let first: PrintedLine | undefined;
  let before: PrintedLine | undefined;
  for (const line of lines) {
    const goesOn =
      first !== undefined &&
      before !== undefined &&
      isBelow(before, line, GAP * leading + Math.max(0, line.size - em)) &&
      (isTitle(before, line, em) || isContinued({ first, before, line, em, edges }));
    if (goesOn) paragraphs.push(joined(paragraphs.pop() ?? '', line.text));
    else {
      paragraphs.push(line.text);
      first = line;
    }
    before = line;
  }
  return paragraphs;
}

/** Whether a line is not far below another, or on top of the next column or page. */
function isBelow(before: PrintedLine, line: PrintedLine, most: number): boolean {
  const step = stepTo(before, line);
  return step > 0 ? step <= most : line.page > before.page || line.left > before.right;
}

interface Seam {
  /** The paragraph's first line so far, and its last. */
  readonly first: PrintedLine;
  readonly before: PrintedLine;
  readonly line: PrintedLine;
  /** Usual height of a character. */
  readonly em: number;
  readonly edges: Edges;
}

function isContinued({ first, before, line, em, edges }: Seam): boolean {
  if (!sameSize(before.size, line.size) || isEntry(before.text) || isEntry(line.text)) return false;
  const { left, right } = edges(before);
  if (right - left < NARROWEST * em || right - before.right >= widthOfFirst(line) + em) return false;
  const indent = (of: PrintedLine): number => of.left - edges(of).left;
  const ended = SENTENCE_END.test(fold(before.text));
  const begins = isBeginning(line.text);
  if (indent(line) > indent(before) + em) return before === first && isBeginning(first.text) && !begins;
  // A paragraph's first line was set in, this one is not: whatever it begins with, it is not a first line.
  if (indent(first) > indent(line) + em) return !(ended && begins);
  return !ended && !begins;
}

/** The larger lines of a title over two or three lines. */
function isTitle(before: PrintedLine, line: PrintedLine, em: number): boolean {
  const axis = (of: PrintedLine): number => (of.left + of.right) / 2;
  const large = before.size > TITLE_SIZE * em && sameSize(before.size, line.size);
  return large && Math.abs(axis(before) - axis(line)) < em && !isBeginning(line.text);
}

/** The room that a line's first word would have needed in the line before. */
function widthOfFirst({ text, left, right }: PrintedLine): number {
  const word = /^[\w.,;:'"()-]+/.exec(text)?.[0].length ?? 1;
  return ((right - left) / Math.max(1, text.length)) * word;
}
