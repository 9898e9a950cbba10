import type { Duty } from '../../core/duty.ts';
import type { LedgerRecord } from '../../core/record.ts';
import { type FormLine, type Minutes, minutesOf } from './minutes.ts';
import { type Block, type Docx, paper, paragraphs, SIZES, SONG, TEXT_WIDTH } from './paper.ts';
import { plainText } from './plain.ts';
import type { PersonName } from './table.ts';

/**
 * One page per record in the usual form of a record book, on A4; what nobody said stays empty.
 * @param records in the order in which they are printed
 * @returns the .docx file
 */
export async function exportDocx(
  records: readonly LedgerRecord[],
  duties: readonly Duty[],
  personName: PersonName,
): Promise<Uint8Array> {
  const docx = await import('docx');
  const byId = new Map(duties.map((duty) => [duty.id, duty]));
  const pages = records.flatMap((record, index) =>
    page(docx, minutesOf(record, byId.get(record.kind) ?? null, personName), index > 0),
  );
  return paper(docx, pages.length > 0 ? pages : paragraphs(docx, '这段时间没有登记。'));
}

/** Quarters of the text's width: label, value, label, value. */
const COLUMNS = [1500, 3092, 1500, TEXT_WIDTH - 6092] as const;
/** Height of one hand-written line. */
const LINE_HEIGHT = 400;

function page(docx: Docx, minutes: Minutes, breakBefore: boolean): readonly Block[] {
  const { AlignmentType, Paragraph, Table, TableLayoutType, TextRun, WidthType } = docx;
  return [
    new Paragraph({
      heading: docx.HeadingLevel.HEADING_1,
      alignment: AlignmentType.CENTER,
      pageBreakBefore: breakBefore,
      spacing: { after: 160 },
      children: [
        new TextRun({
          text: plainText(minutes.title),
          bold: true,
          font: SONG,
          size: SIZES.title,
          color: '000000',
        }),
      ],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 120 },
      children: [new TextRun({ text: plainText(minutes.heading.join('　')), font: SONG, size: SIZES.small })],
    }),
    new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      columnWidths: [...COLUMNS],
      rows: [...minutes.lines.map((line) => row(docx, line)), signatures(docx, minutes.signatures)],
    }),
  ];
}

function row(docx: Docx, { cells, room }: FormLine) {
  const { HeightRule, TableRow } = docx;
  const span = cells.length === 1 ? 3 : 1;
  return new TableRow({
    height: { value: room * LINE_HEIGHT + 80, rule: HeightRule.ATLEAST },
    // A short line stays in one piece; a long one may go on overleaf.
    cantSplit: room === 1,
    children: cells.flatMap(({ label, value }) => [
      labelCell(docx, label),
      valueCell(docx, value, span, room === 1),
    ]),
  });
}

function signatures(docx: Docx, who: readonly string[]) {
  return row(docx, {
    cells: [{ label: '签字', value: who.map((name) => `${name}：`).join('　　　　　　　　　　') }],
    room: 1,
  });
}

function labelCell(docx: Docx, label: string) {
  const { AlignmentType, Paragraph, TableCell, TextRun, VerticalAlignTable, WidthType } = docx;
  return new TableCell({
    width: { size: COLUMNS[0], type: WidthType.DXA },
    margins: MARGINS,
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ text: label, font: SONG, bold: true })],
      }),
    ],
  });
}

function valueCell(docx: Docx, value: string, span: number, centred: boolean) {
  const { TableCell, VerticalAlignTable, WidthType } = docx;
  return new TableCell({
    columnSpan: span,
    width: { size: span === 1 ? COLUMNS[1] : TEXT_WIDTH - COLUMNS[0], type: WidthType.DXA },
    margins: MARGINS,
    verticalAlign: centred ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    children: paragraphs(docx, value),
  });
}

const MARGINS = { top: 60, bottom: 60, left: 110, right: 110 };
