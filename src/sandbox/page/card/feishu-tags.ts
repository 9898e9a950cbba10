/** Tags that Feishu's markdown knows, and which of their attributes say something. Source: card JSON 2.0, markdown. */
const ATTRIBUTES: ReadonlyMap<string, readonly string[]> = new Map([
  ['at', ['id', 'ids']],
  ['person', ['id']],
  ['font', ['color']],
  ['text_tag', ['color']],
  ['number_tag', []],
  ['link', ['url']],
  ['a', ['href']],
  ['br', []],
  ['hr', []],
]);

const TAG = /^<(\/?)([a-zA-Z][\w-]*)((?:\s[^<>]*)?)\/?>/;
const ATTRIBUTE = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/g;

/** A tag at the start of a text: what it takes up, and the HTML to be drawn for it. */
export interface ReadTag {
  readonly raw: string;
  readonly html: string;
}

/**
 * Reads the tag that `text` begins with: one of Feishu's is written anew with nothing but its own attributes, every
 * other one is plain words. `id` becomes `ids`: an id in a page would name an element of it.
 * @returns null when there is no tag.
 */
export function readTag(text: string): ReadTag | null {
  const [raw, slash = '', name = '', rest = ''] = TAG.exec(text) ?? [];
  if (raw === undefined) return null;
  const allowed = ATTRIBUTES.get(name.toLowerCase());
  if (allowed === undefined) return { raw, html: raw.replaceAll('&', '&amp;').replaceAll('<', '&lt;') };
  const attributes = [...rest.matchAll(ATTRIBUTE)]
    .filter(([, attribute = '']) => slash === '' && allowed.includes(attribute))
    .map(([, attribute = '', double, single, bare]) => {
      const value = (double ?? single ?? bare ?? '').replace(/\/$/, '').replaceAll('"', '&quot;');
      return ` ${attribute === 'id' ? 'ids' : attribute}="${value}"`;
    });
  return { raw, html: `<${slash}${name.toLowerCase()}${attributes.join('')}>` };
}
