import { fold } from '../../../text/fold.ts';
import { grouped, leadingOf, type PrintedLine } from './printed.ts';

/** More room than this times the usual distance sets a running head apart from the text. */
const APART = 1.4;
const MOST_MARGIN_LINES = 2;
const FEWEST_PAGES = 3;
/** Places on two pages that differ by less are the same. */
const SAME_PLACE = 4;
const PAGE_NUMBERS = [
  /^[-~.|·]*(\d{1,4})[-~.|·]*$/,
  /^第(\d{1,4})页(?:[,/|(]?共\d{1,4}页\)?)?$/,
  /^共\d{1,4}页[,/|]?第(\d{1,4})页$/,
  /^(\d{1,4})\/\d{1,4}$/,
  /^page(\d{1,4})(?:of\d{1,4})?$/,
];

/**
 * Lines that only the print repeats: page numbers that count with the pages, and what stands at the same place on
 * most pages, with the same words, apart from the text.
 */
export function marginsOf(lines: readonly PrintedLine[]): ReadonlySet<PrintedLine> {
  const pages = [...grouped(lines, ({ page }) => page).values()].map((page) =>
    page.toSorted((a, b) => b.y - a.y),
  );
  return new Set([...numbersOf(pages), ...repeatedOf(pages, leadingOf(lines))]);
}

/** Certain where two pages count alike, or the last line of a page is its own number. */
function numbersOf(pages: readonly (readonly PrintedLine[])[]): PrintedLine[] {
  const numbered = pages.flatMap((page) =>
    [...new Set([page.at(0), page.at(-1)])].flatMap((line) => {
      const number = line === undefined ? null : numberOf(line.text);
      if (line === undefined || number === null) return [];
      return [{ line, ahead: number - line.page, below: line === page.at(-1) }];
    }),
  );
  const alike = grouped(numbered, ({ ahead }) => ahead);
  return numbered
    .filter(({ ahead, below }) => {
      const times = new Set(alike.get(ahead)?.map(({ line }) => line.page)).size;
      return times > 1 || (below && ahead === 1);
    })
    .map(({ line }) => line);
}

function numberOf(text: string): number | null {
  const compact = fold(text).replace(/\s+/g, '');
  const found = PAGE_NUMBERS.map((pattern) => pattern.exec(compact)?.[1]).find(
    (number) => number !== undefined,
  );
  return found === undefined ? null : Number(found);
}

function repeatedOf(pages: readonly (readonly PrintedLine[])[], leading: number): PrintedLine[] {
  const candidates = pages.flatMap((page) => [...apart(page, leading), ...apart(page.toReversed(), leading)]);
  const alike = grouped(candidates, ({ text }) => text.replace(/\s+/g, '').replace(/\d+/g, '#'));
  return [...alike.values()].flatMap((group) =>
    group.filter((line) => {
      const here = group.filter(({ y }) => Math.abs(y - line.y) < SAME_PLACE).map(({ page }) => page);
      const times = new Set(here).size;
      return times >= FEWEST_PAGES && times * 2 > pages.length;
    }),
  );
}

/** The lines from the edge of a page up to where room sets them apart, if these are few. */
function apart(fromEdge: readonly PrintedLine[], leading: number): readonly PrintedLine[] {
  const first = fromEdge.slice(0, MOST_MARGIN_LINES + 1);
  const end = first.findIndex((line, at) => {
    const next = first[at + 1];
    return next !== undefined && Math.abs(line.y - next.y) > APART * leading;
  });
  return end < 0 ? [] : first.slice(0, end + 1);
}
