/** The only markup that a card of ours may have in its words; what is left must be words. */
const OURS: readonly RegExp[] = [/ <font color='red'>&#42;<\/font>$/gm, /<font color='grey'>|<\/font>/g];
/** Whole addresses lead where they say. */
const ADDRESS = /https?:\/\/[\w\-.~:/?#@!$&'+,;=%]+/g;
/** Bold marks of an answer stand in pairs within a line, around letters and digits. */
const BOLD = /\*\*([\p{L}\p{N}](?:[^\n*]*[\p{L}\p{N}])?)\*\*/gu;
/** A character written as itself. */
const ENTITY = /&#\d{2,3};/g;

/** What a reader of markdown would take for markup, wherever it stands. */
const ACTIVE: readonly (readonly [name: string, RegExp])[] = [
  ['a tag', /[<]/],
  ['emphasis', /[*_~]/],
  ['code', /`/],
  ['a link', /[[\]]/],
  ['an escape', /\\/],
  ['a table', /\|/],
  ['an entity', /&#?\w+;/],
  ['an emoji', /:[A-Za-z]\w*:/],
  ['a heading', /^#/m],
  ['a list or a rule', /^[-+]|^\d{1,9}[.)]\s/m],
  ['a quotation', /^>/m],
  ['an underline', /^=/m],
  ['indented code', /^[ \t]+\S/m],
];

/** @returns what in a card's words a client would read as markup that we have not put there */
export function strangeMarkup(card: unknown): readonly string[] {
  return markdownIn(card).flatMap((content) => {
    const bare = OURS.reduce((left, own) => left.replace(own, ''), content.replace(/^- /gm, ''))
      .replace(BOLD, '字$1字')
      .replace(ADDRESS, (address) => (/&#?\w+;/.test(address.replace(ENTITY, '字')) ? address : '地址'))
      .replace(ENTITY, '字');
    return ACTIVE.filter(([, active]) => active.test(bare)).map(
      ([name]) => `${name} in ${JSON.stringify(content)}`,
    );
  });
}

/** @returns the markdown of every component; everything else on a card is plain text or a name */
export function markdownIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(markdownIn);
  if (typeof value !== 'object' || value === null) return [];
  const isMarkdown = 'tag' in value && (value.tag === 'markdown' || value.tag === 'lark_md');
  const own = isMarkdown && 'content' in value && typeof value.content === 'string' ? [value.content] : [];
  return [...own, ...Object.values(value).flatMap(markdownIn)];
}
