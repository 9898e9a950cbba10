/**
 * What XML 1.0 cannot hold: control characters other than tab and line feed, halves of a character beyond the basic
 * plane, and the two code points that are no characters. https://www.w3.org/TR/xml/#charsets
 */
const IMPOSSIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** @returns the text as an office file can hold it: lines end with a line feed, and no character breaks the file. */
export function plainText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(IMPOSSIBLE, '');
}
