/** Words at a place of a page of 1200 by 842 points, counted from below on the left; 12 points high by default. */
export interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

/** A PDF of one page with these lines. */
export function pdfOf(lines: readonly string[], options: { readonly locked?: boolean } = {}): Uint8Array {
  return pdfOfPages([lines.map((text, at) => ({ text, x: 50, y: 800 - at * 20 }))], options);
}

/**
 * A PDF whose words can be read by their Unicode table, as office programs write it. Every character is as wide as
 * it is high.
 */
export function pdfOfPages(
  pages: readonly (readonly Placed[])[],
  options: { readonly locked?: boolean } = {},
): Uint8Array {
  const characters = [...new Set(pages.flatMap((page) => page.flatMap(({ text }) => [...text])))];
  const codeOf = (character: string): string =>
    (characters.indexOf(character) + 1).toString(16).padStart(4, '0');
  const shown = pages.map((page) =>
    page
      .map(
        ({ text, x, y, size = 12 }) =>
          `/F ${size} Tf\n1 0 0 1 ${x} ${y} Tm <${[...text].map(codeOf).join('')}> Tj`,
      )
      .join('\n'),
  );
  const table = characters
    .map((character) => `<${codeOf(character)}> <${character.charCodeAt(0).toString(16).padStart(4, '0')}>`)
    .join('\n');
  const unicode = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${characters.length} beginbfchar
${table}
endbfchar endcmap end end`;
  const font = 3 + 2 * pages.length;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${pages.map((_, at) => `${3 + 2 * at} 0 R`).join(' ')}]/Count ${pages.length}>>`,
    ...shown.flatMap((words, at) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 1200 842]/Contents ${4 + 2 * at} 0 R/Resources<</Font<</F ${font} 0 R>>>>>>`,
      stream(`BT\n${words}\nET`),
    ]),
    `<</Type/Font/Subtype/Type0/BaseFont/Any/Encoding/Identity-H/DescendantFonts[${font + 1} 0 R]/ToUnicode ${font + 2} 0 R>>`,
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/Any/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${font + 3} 0 R/DW 1000>>`,
    stream(unicode),
    '<</Type/FontDescriptor/FontName/Any/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>',
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const places = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const hash = '0123456789abcdef'.repeat(4);
  const lock = options.locked
    ? `/ID[<${hash.slice(32)}><${hash.slice(32)}>]/Encrypt<</Filter/Standard/V 1/R 2/Length 40/P -4/O<${hash}>/U<${hash}>>>`
    : '';
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places}trailer\n<</Size ${objects.length + 1}/Root 1 0 R${lock}>>\nstartxref\n${start}\n%%EOF`;
  return Buffer.from(file, 'latin1');
}

function stream(content: string): string {
  return `<</Length ${content.length}>>\nstream\n${content}\nendstream`;
}
