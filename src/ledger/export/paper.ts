import type { Paragraph, Table } from 'docx';
import { plainText } from './plain.ts';

/** The library, loaded only when something is printed. */
export type Docx = typeof import('docx');
export type Block = Paragraph | Table;

/** Fonts that offices have: 宋体 for headings and labels, 仿宋 for what is written. */
export const SONG = fonts('宋体');
export const FANG_SONG = fonts('仿宋');

/** Half points: 小二, 四号 and 小四. */
export const SIZES = { title: 36, heading: 28, text: 24, small: 21 } as const;

/** A4, in twentieths of a point, with margins that leave room for binding at the left. */
export const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1361, bottom: 1134, left: 1474, right: 1247, footer: 680 },
} as const;
/** What is left of the width between the margins. */
export const TEXT_WIDTH: number = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;

/** @returns a whole document as the bytes of a .docx file, with its page numbers */
export async function paper(docx: Docx, children: readonly Block[]): Promise<Uint8Array> {
  const { AlignmentType, Document, Footer, PageNumber, Packer, Paragraph, TextRun } = docx;
  const number = new TextRun({ children: [PageNumber.CURRENT], font: SONG, size: SIZES.small });
  const document = new Document({
    creator: '支部助手',
    styles: { default: { document: { run: { font: FANG_SONG, size: SIZES.text } } } },
    sections: [
      {
        properties: { page: PAGE },
        footers: {
          default: new Footer({
            children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })],
          }),
        },
        children: [...children],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** @returns the lines of a text as paragraphs; an empty text is an empty line. */
export function paragraphs(docx: Docx, text: string): Paragraph[] {
  const { Paragraph, TextRun } = docx;
  return plainText(text)
    .split('\n')
    .map((line) => new Paragraph({ spacing: { line: 340 }, children: [new TextRun(line)] }));
}

function fonts(name: string) {
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name };
}
