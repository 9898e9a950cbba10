import { Marked, type Tokens } from '/vendor/marked.js';
import DOMPurify from '/vendor/purify.js';
import { el } from '../element.ts';
import { isWebAddress } from '../web-address.ts';
import { colourName } from './colour.ts';
import type { CardHost } from './context.ts';
import { readTag } from './feishu-tags.ts';
import { drawTag } from './tag.ts';

const ALLOWED_TAGS = [
  ...['p', 'br', 'hr', 'strong', 'b', 'em', 'i', 'del', 's', 'u', 'code', 'pre', 'blockquote', 'span'],
  ...['ul', 'ol', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'a'],
  ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ...['font', 'at', 'text_tag', 'number_tag', 'person', 'link'],
];
const ALLOWED_ATTR = ['href', 'color', 'ids', 'url', 'align', 'start'];

const parser = new Marked({
  gfm: true,
  breaks: true,
  async: false,
  // Feishu knows no HTML blocks: a tag that begins a line stands in a paragraph like any other.
  tokenizer: { html: () => undefined, tag: feishuTag },
  // Pictures are image keys of the platform, which a page cannot load.
  renderer: { image: ({ text }) => `<code>［图片${text === '' ? '' : `：${text}`}］</code>` },
});

function feishuTag(source: string): Tokens.Tag | undefined {
  const tag = readTag(source);
  if (tag === null) return undefined;
  return { type: 'html', raw: tag.raw, text: tag.html, inLink: false, inRawBlock: false, block: false };
}

type Host = Pick<CardHost, 'nameOf'>;

/** Feishu's own tags, by name: what stands in their place. */
const TAGS: Readonly<Record<string, (node: Element, host: Host) => Node>> = {
  at: (node, { nameOf }) => people(node, nameOf, '@', 'mention'),
  person: (node, { nameOf }) => people(node, nameOf, '', 'person'),
  font: (node) => span(node, { class: 'ink', 'data-colour': colourName(node.getAttribute('color')) }),
  text_tag: (node) => drawTag(node.textContent, node.getAttribute('color')),
  number_tag: (node) => span(node, { class: 'number-tag' }),
  link: (node) => anchor(node, node.getAttribute('url') ?? ''),
  a: (node) => anchor(node, node.getAttribute('href') ?? ''),
};

/** Draws Feishu's markdown. Nothing in it can run, load or escape its place. */
export function drawMarkdown(source: string, host: Host): HTMLElement {
  const html = parser.parse(source);
  const clean = DOMPurify.sanitize(typeof html === 'string' ? html : '', {
    ALLOWED_TAGS,
    ALLOWED_ATTR,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
  // Inner ones first, so that what an outer one takes along is already drawn.
  for (const node of [...clean.querySelectorAll(Object.keys(TAGS).join(','))].reverse()) {
    const drawn = TAGS[node.localName]?.(node, host);
    if (drawn !== undefined) node.replaceWith(drawn);
  }
  for (const table of clean.querySelectorAll('table')) {
    const frame = el('div', { class: 'table-frame', tabindex: 0, role: 'group', 'aria-label': '表格' });
    table.replaceWith(frame);
    frame.append(table);
  }
  const root = el('div', { class: 'markdown' });
  root.append(clean);
  return root;
}

function people(node: Element, nameOf: Host['nameOf'], prefix: string, kind: string): Node {
  const ids = (node.getAttribute('ids') ?? '').split(',');
  const names = ids.map((id) => prefix + (id === 'all' ? '所有人' : nameOf(id.trim())));
  return el('span', { class: kind }, names.join(' '));
}

function anchor(node: Element, address: string): Node {
  if (!isWebAddress(address)) return span(node, {});
  const link = el('a', { href: address, target: '_blank', rel: 'noopener noreferrer' });
  link.append(...node.childNodes);
  return link;
}

function span(node: Element, attributes: Parameters<typeof el>[1]): Node {
  const drawn = el('span', attributes);
  drawn.append(...node.childNodes);
  return drawn;
}
