import { UserError } from '../../core/errors.ts';
import { fold } from '../../text/fold.ts';

/** A line at least this share of the longest may go on in the next one. */
const FULL = 0.8;
const SENTENCE_END = /[.!?;:]["')\]]*$/;
/** A line that begins so begins something new. */
const BEGINNING =
  /^(?:第[零一二三四五六七八九十百千\d]+[编章节条]|[一二三四五六七八九十]+,|\([一二三四五六七八九十\d]+\)|\d{1,2}[.,](?!\d)|[问答]:)/;
const PAGE_NUMBER = /^[-\s]*\d{1,4}[-\s]*$/;

/**
 * The lines of a PDF, in order, with those joined that only the page's width had parted.
 * @throws UserError where it is protected, broken or without text
 */
export async function linesOfPdf(bytes: Uint8Array): Promise<string[]> {
  const { extractText, getDocumentProxy } = await import('unpdf');
  let pages: readonly string[];
  try {
    const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
    pages = (await extractText(pdf, { mergePages: false })).text;
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      throw new UserError('这个 PDF 加了密码，请去掉密码再试。', { cause: error });
    throw new UserError('这个 PDF 打不开，可能已损坏，请重新导出一份再试。', { cause: error });
  }
  const lines = joinLines(pages.flatMap((page) => page.split('\n')));
  if (lines.length === 0)
    throw new UserError('这个 PDF 里没有文字，可能是扫描件，请先做文字识别（OCR）再试。');
  return lines;
}

/** Joins what a page's width has parted; page numbers standing alone are left out. */
export function joinLines(printed: readonly string[]): string[] {
  const lines = printed.map((line) => line.trim()).filter((line) => line !== '' && !PAGE_NUMBER.test(line));
  const longest = Math.max(0, ...lines.map((line) => line.length));
  const joined: string[] = [];
  let before = '';
  for (const line of lines) {
    const goesOn =
      before.length >= FULL * longest && !SENTENCE_END.test(fold(before)) && !BEGINNING.test(fold(line));
    if (goesOn) joined.push((joined.pop() ?? '') + gap(before, line) + line);
    else joined.push(line);
    before = line;
  }
  return joined;
}

/** Words of Latin letters keep their space. */
function gap(before: string, after: string): string {
  return /[A-Za-z0-9,.;]$/.test(before) && /^[A-Za-z0-9]/.test(after) ? ' ' : '';
}
