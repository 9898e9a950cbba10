import type { DocumentHead } from '../../core/document.ts';
import type { Basis } from '../../core/duty.ts';
import { textsIn } from '../../texts/texts.ts';
import { type HeadingFacts, type MaterialFacts, type MatterFacts, NOTHING } from '../material/facts.ts';
import { type Block, type Docx, paper, paragraphs, SIZES, SONG, TEXT_WIDTH } from './paper.ts';
import { plainText } from './plain.ts';

/**
 * Year-end material: what the ledger has under the document's own headings, what is missing, and the document's words
 * for each. Every part begins on a new page.
 * @param documents heads of the documents that are quoted
 * @param asOf local date on which the ledger was read
 * @returns the .docx file
 */
export async function exportMaterial(
  parts: readonly MaterialFacts[],
  documents: readonly DocumentHead[],
  asOf: string,
): Promise<Uint8Array> {
  const docx = await import('docx');
  const source = (basis: Basis): string => cited(basis, documents);
  const blocks = parts.flatMap((part, index) => partBlocks(docx, part, source, asOf, index > 0));
  return paper(docx, blocks.length > 0 ? blocks : paragraphs(docx, '名册里还没有支部。'));
}

type Source = (basis: Basis) => string;

function partBlocks(
  docx: Docx,
  { material, branch, span, headings }: MaterialFacts,
  source: Source,
  asOf: string,
  breakBefore: boolean,
): readonly Block[] {
  const { AlignmentType, HeadingLevel, Paragraph, TextRun } = docx;
  const under = `${branch}　${day(span.from)}至${day(span.to)}（台账截至${day(asOf)}）`;
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      alignment: AlignmentType.CENTER,
      pageBreakBefore: breakBefore,
      spacing: { after: 120 },
      children: [run(docx, material.name, SIZES.title, true)],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 160 },
      children: [new TextRun({ text: plainText(under), font: SONG, size: SIZES.small })],
    }),
    ...material.basis.flatMap((basis) => paragraphs(docx, source(basis))),
    ...headings.flatMap((heading) => headingBlocks(docx, heading, source)),
  ];
}

function headingBlocks(docx: Docx, { name, basis, matters }: HeadingFacts, source: Source): readonly Block[] {
  const { HeadingLevel, Paragraph } = docx;
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      keepNext: true,
      spacing: { before: 280, after: 100 },
      children: [run(docx, name, SIZES.heading, true)],
    }),
    // A quote that only repeats the heading says nothing more.
    ...(basis.quote === name ? [] : paragraphs(docx, source(basis))),
    ...(matters.length === 0 ? paragraphs(docx, `${NOTHING}。`) : []),
    ...matters.flatMap((matter) => [matterTable(docx, matter, source), ...paragraphs(docx, '')]),
  ];
}

const LABEL_WIDTH = 1300;
/** Rows of no more lines are not divided between pages. */
const SHORT = 6;

function matterTable(docx: Docx, { name, count, records, gaps, basis }: MatterFacts, source: Source) {
  const { Table, TableLayoutType, WidthType } = docx;
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: [LABEL_WIDTH, TEXT_WIDTH - LABEL_WIDTH],
    rows: [
      row(docx, '事项', [name], true),
      row(docx, '台账记录', [count, ...records]),
      ...(gaps.length === 0 ? [] : [row(docx, '还缺', gaps)]),
      row(docx, '依据', basis.map(source)),
    ],
  });
}

function row(docx: Docx, label: string, lines: readonly string[], bold = false) {
  const { Paragraph, TableCell, TableRow, VerticalAlignTable, WidthType } = docx;
  // What a table begins with stays with its next row.
  const keepNext = bold;
  const cell = (width: number, children: readonly InstanceType<Docx['Paragraph']>[]) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      margins: { top: 50, bottom: 50, left: 110, right: 110 },
      verticalAlign: VerticalAlignTable.CENTER,
      children: [...children],
    });
  return new TableRow({
    cantSplit: lines.length <= SHORT,
    children: [
      cell(LABEL_WIDTH, [new Paragraph({ keepNext, children: [run(docx, label, SIZES.text, true)] })]),
      cell(
        TEXT_WIDTH - LABEL_WIDTH,
        bold
          ? [new Paragraph({ keepNext, children: [run(docx, lines.join(''), SIZES.text, true)] })]
          : lines.flatMap((line) => paragraphs(docx, line)),
      ),
    ],
  });
}

function run(docx: Docx, text: string, size: number, bold: boolean) {
  return new docx.TextRun({ text: plainText(text), bold, font: SONG, size, color: '000000' });
}

/** The words, and where they stand; a text that is not official is called so. */
function cited({ document, clause, quote }: Basis, documents: readonly DocumentHead[]): string {
  const head = documents.find(({ slug }) => slug === document);
  const warning = head === undefined || head.official ? '' : '（非正式文件）';
  return `“${quote}”——《${head?.title ?? document}》${clause}${warning}`;
}

/** `2026年3月17日` */
function day(date: string): string {
  return textsIn('zh')
    .calendar.day(date, true)
    .replace(/（.*）$/, '');
}
