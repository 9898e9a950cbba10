import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;

/** What is on a page besides its text. */
const PASSED_OVER = new Set(
  'head script style noscript template nav footer aside form button select textarea svg iframe object img'.split(
    ' ',
  ),
);
/** What begins and ends a line of its own. */
const LINES = new Set(
  'address article blockquote body br caption dd div dl dt fieldset figure figcaption h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
const HEADING = /^h[1-6]$/;
const CELLS = new Set(['td', 'th']);

/** The lines of a page, in order; a heading begins with `# `. */
export function linesOfHtml(html: string): string[] {
  const lines: string[] = [];
  let line = '';
  let mark = '';
  const end = (): void => {
    const text = line.replace(/[\s\u00a0\u200b]+/g, ' ').trim();
    if (text !== '') lines.push(mark + text);
    line = '';
  };
  // A page may nest deeper than the call stack reaches.
  const open: (Node | (() => void))[] = [parse(html)];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'function') next();
    else if ('value' in next) line += next.value;
    else if ('childNodes' in next && !PASSED_OVER.has(next.nodeName)) {
      const { nodeName, childNodes } = next;
      const heading = HEADING.test(nodeName);
      if (LINES.has(nodeName)) end();
      if (heading) mark = '# ';
      open.push(() => {
        if (LINES.has(nodeName)) end();
        if (heading) mark = '';
        if (CELLS.has(nodeName)) line += ' ';
      });
      open.push(...childNodes.toReversed());
    }
  }
  end();
  return lines;
}
