import { UserError } from '../../core/errors.ts';
import { texts } from '../../texts/texts.ts';
import { marginsOf } from './pdf/margins.ts';
import { paragraphsOf } from './pdf/paragraphs.ts';
import { linesOfPage, type PrintedLine } from './pdf/printed.ts';
import { MOST_CHARACTERS, type Reading } from './reading.ts';

/** Longer files are books, or made to do harm. */
export const MOST_PAGES = 1000;

/**
 * The paragraphs of a PDF, in order, without what its pages repeat.
 * @throws UserError where it is protected, broken, too long or without text
 */
export async function readPdf(bytes: Uint8Array): Promise<Reading> {
  const lines = await printedLines(bytes);
  const margins = marginsOf(lines);
  const text = paragraphsOf(lines.filter((line) => !margins.has(line)));
  if (text.length === 0) throw new UserError(texts().qa.unreadable.scannedPdf);
  return { lines: text, leftOut: [...margins].map((line) => line.text) };
}

async function printedLines(bytes: Uint8Array): Promise<PrintedLine[]> {
  const { getDocumentProxy } = await import('unpdf');
  const said = texts().qa.unreadable;
  const lines: PrintedLine[] = [];
  let length = 0;
  try {
    const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
    if (pdf.numPages > MOST_PAGES) throw new UserError(said.longPdf(MOST_PAGES));
    for (let page = 0; page < pdf.numPages; page += 1) {
      const { items } = await (await pdf.getPage(page + 1)).getTextContent();
      const own = linesOfPage(
        items.filter((item) => 'str' in item),
        page,
      );
      length += own.reduce((sum, { text }) => sum + text.length, 0);
      if (length > MOST_CHARACTERS) throw new UserError(said.tooManyWords);
      lines.push(...own);
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    if (error instanceof Error && error.name === 'PasswordException')
      throw new UserError(said.protectedPdf, { cause: error });
    throw new UserError(said.brokenPdf, { cause: error });
  }
  return lines;
}
