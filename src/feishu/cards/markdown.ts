/** Characters that the card's markdown would read as markup wherever they stand; `|` makes a table of two lines. */
const ANYWHERE = /[*_~`[\]<\\|]|&(?=#?\w+;)/g;

/** The same within an address. */
const IN_ADDRESS = /~|&(?=#?\w+;)/g;

/** Signs that make a list, a heading, a quotation or a rule at the beginning of a line. */
const AT_LINE_START = /^(?:[-+#>=]|\d{1,9}(?=[.)]\s))/gm;

/** Spaces that would turn a line into code. */
const INDENT = /^[ \t]+/gm;

/** Addresses stay as they are, so that they can be followed; they end at a space, at Chinese or at a bracket. */
const ADDRESS = /(https?:\/\/[\w\-.~:/?#@!$&'+,;=%]+)/;

/** Emoji names (`:OK:`) become pictures in a card. */
const EMOJI = /:(?=[A-Za-z]\w*:)/g;

/**
 * Plain words as the markdown element of a card shows them unchanged: marks become HTML entities, which is how
 * Feishu's page on the rich-text component asks for it.
 */
export function escapeMarkdown(text: string): string {
  return text
    .split(ADDRESS)
    .map((part, at) => (at % 2 === 1 ? part.replace(IN_ADDRESS, entity) : escapeWords(part)))
    .join('')
    .replace(INDENT, '')
    .replace(AT_LINE_START, (sign) => entity(sign.charAt(0)) + sign.slice(1));
}

function escapeWords(text: string): string {
  return text.replace(ANYWHERE, entity).replace(EMOJI, entity);
}

function entity(char: string): string {
  return `&#${char.charCodeAt(0)};`;
}

/** @param markdown words that are escaped already */
export function grey(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => (line === '' ? '' : `<font color='grey'>${line}</font>`))
    .join('\n');
}
