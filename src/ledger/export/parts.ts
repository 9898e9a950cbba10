/**
 * Excel holds 32,767 characters in a cell and calls a file broken that has more.
 * https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3
 */
const LONGEST = 32_000;

/** @returns the text in pieces that fit into a cell each, no character divided; one empty piece for an empty text. */
export function inParts(text: string): readonly string[] {
  const parts: string[] = [];
  let begin = 0;
  while (text.length - begin > LONGEST) {
    const last = text.charCodeAt(begin + LONGEST - 1);
    const end = begin + (last >= 0xd800 && last <= 0xdbff ? LONGEST - 1 : LONGEST);
    parts.push(text.slice(begin, end));
    begin = end;
  }
  return [...parts, text.slice(begin)];
}

/** @returns the header of the `index`th piece, counted from 0: `内容`, `内容（续）`, `内容（续2）`. */
export function headerOfPart(header: string, index: number): string {
  return index === 0 ? header : `${header}（续${index === 1 ? '' : index}）`;
}

/** @returns the header without what `headerOfPart` added, and which piece it heads. */
export function partOfHeader(header: string): { readonly header: string; readonly index: number } {
  const [, whole, number] = /^(.+)（续(\d*)）$/s.exec(header) ?? [];
  if (whole === undefined) return { header, index: 0 };
  return { header: whole, index: number === '' ? 1 : Number(number) };
}
