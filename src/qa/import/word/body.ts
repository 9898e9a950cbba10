import { joined, type Reading } from '../reading.ts';
import type { Numbering } from './numbering.ts';
import { numeric, type Style, type Styles } from './styles.ts';
import { attribute, child, type Element, elements, flag, value } from './xml.ts';

/** What a document's body is read with. */
export interface Surroundings {
  readonly styles: Styles;
  readonly numbering: Numbering;
  /** Footnotes and endnotes by the name of what refers to them and their id, e.g. `footnoteReference 2`. */
  readonly notes: ReadonlyMap<string, Element>;
}

/** What is in the file and not seen by a reader, or no words. */
const PASSED_OVER = new Set('del moveFrom pPr rPr tblPr trPr tcPr sdtPr sectPr rt'.split(' '));
const SIGNS: Readonly<Record<string, string>> = {
  tab: ' ',
  ptab: ' ',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
};
const HEADING = /^(?:heading [1-9]|title)$/;
const CONTENTS = /^toc (?:[1-9]|heading)$/;
const LAST_OUTLINE = 8;

/** The lines of a Word document's body as a reader sees them, with the numbers that Word sets before them. */
export function readBody(body: Element, { styles, numbering, notes }: Surroundings): Reading {
  const leftOut: string[] = [];
  let lines: string[] = [];
  /** Words of a paragraph whose end was deleted: they go on in the next one. */
  let carried = '';
  /** For each open field, whether its code has ended and its result is being read. */
  let fields: boolean[] = [];
  let text = '';
  /** What is anchored in a paragraph and printed beside it. */
  let beside: Element[] = [];

  function blocks(element: Element): void {
    for (const part of partsOf(element)) {
      if (part.name === 'p') paragraph(part);
      else if (part.name === 'tr') row(part);
      else blocks(part);
    }
  }

  function paragraph(element: Element): void {
    const properties = child(element, 'pPr');
    const mark = child(properties, 'rPr');
    const style = styles.paragraph(value(properties, 'pStyle'));
    text = carried;
    carried = '';
    beside = [];
    inline(element, style);
    fields = fields.filter((result) => result);
    const words = text;
    const around = beside;
    const deleted = child(mark, 'del') !== null;
    const hidden = (flag(mark, 'vanish') ?? style.hidden ?? false) && words.trim() === '';
    if (style.names.some((name) => CONTENTS.test(name))) leftOut.push(...[tidy(words)].filter(Boolean));
    else if (!deleted && !hidden) put(numberOf(properties, style) + words, isHeading(properties, style));
    for (const box of around) blocks(box);
    if (deleted) carried = words;
  }

  function put(words: string, heading: boolean): void {
    const own = words
      .split('\n')
      .map(tidy)
      .filter((line) => line !== '');
    if (!heading) lines.push(...own);
    else if (own.length > 0) lines.push(`# ${own.reduce(joined)}`);
  }

  function numberOf(properties: Element | null, style: Style): string {
    const direct = child(properties, 'numPr');
    const numId = value(direct, 'numId') ?? style.numId;
    if (numId === null || numId === '0') return '';
    const level = numeric(value(direct, 'ilvl')) ?? numbering.levelOf(numId, style.ids) ?? style.level ?? 0;
    return numbering.next(numId, level);
  }

  /** One line, unless a cell holds more than that. */
  function row(element: Element): void {
    if (child(child(element, 'trPr'), 'del') !== null) return;
    const outer = lines;
    const cells: string[][] = [];
    for (const cell of cellsOf(element)) {
      lines = [];
      blocks(cell);
      cells.push(lines);
    }
    lines = outer;
    const own = cells.flat();
    if (cells.every((cell) => cell.length <= 1))
      put(own.map((line) => line.replace(/^# /, '')).join(' '), false);
    else lines.push(...own);
  }

  function inline(element: Element, style: Style): void {
    for (const part of partsOf(element)) {
      const sign = SIGNS[part.name];
      const shown = fields.every((result) => result);
      if (part.name === 'fldChar') field(attribute(part, 'fldCharType'));
      else if (part.name === 't') text += shown ? part.children.join('') : '';
      else if (sign !== undefined) text += shown ? sign : '';
      else if (part.name === 'sym') text += shown ? symbol(attribute(part, 'char')) : '';
      else if (part.name === 'txbxContent') beside.push(part);
      else if (part.name !== 'r' || !isHidden(part, style)) {
        const note = notes.get(`${part.name} ${attribute(part, 'id')}`);
        if (note !== undefined && shown) beside.push(note);
        inline(part, style);
      }
    }
  }

  function field(kind: string | null): void {
    if (kind === 'begin') fields.push(false);
    else if (kind === 'end') fields.pop();
    else if (fields.length > 0) fields[fields.length - 1] = true;
  }

  function isHidden(run: Element, style: Style): boolean {
    const properties = child(run, 'rPr');
    const own = flag(properties, 'vanish') ?? styles.hides(value(properties, 'rStyle'));
    return own ?? style.hidden ?? false;
  }

  blocks(body);
  if (carried !== '') put(carried, false);
  return { lines, leftOut };
}

function isHeading(properties: Element | null, style: Style): boolean {
  const outline = numeric(value(properties, 'outlineLvl')) ?? style.outline;
  if (outline !== null) return outline <= LAST_OUTLINE;
  return style.names.some((name) => HEADING.test(name));
}

/** What an element shows of what it holds. */
function partsOf(element: Element): readonly Element[] {
  return elements(element).flatMap((part) => {
    if (PASSED_OVER.has(part.name)) return [];
    // Both say the same, in a newer and an older way.
    if (part.name === 'AlternateContent') return child(part, 'Choice') ?? child(part, 'Fallback') ?? [];
    // What someone wrote into a form, not what the form asks for.
    if (part.name !== 'sdt') return part;
    return flag(child(part, 'sdtPr'), 'showingPlcHdr') ? [] : (child(part, 'sdtContent') ?? []);
  });
}

function cellsOf(row: Element): readonly Element[] {
  return partsOf(row).flatMap((part) => (part.name === 'tc' ? part : cellsOf(part)));
}

/** A sign of a font: those in the range for private use are ornaments. */
function symbol(code: string | null): string {
  const point = Number.parseInt(code ?? '', 16);
  return point > 0x20 && point < 0xe000 ? String.fromCodePoint(point) : '';
}

function tidy(line: string): string {
  return line.replace(/[\s\u200b]+/g, ' ').trim();
}
