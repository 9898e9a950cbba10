import { type Block, chartRows, type Reply } from '../../core/reply.ts';

type Kind = Block['kind'];
type BlockOf = { readonly [K in Kind]: Extract<Block, { readonly kind: K }> };

/** One line or more per kind of block. What a button or a form asks can be answered in words, so they say how. */
const WORDS: { readonly [K in Kind]: (block: BlockOf[K]) => readonly string[] } = {
  text: ({ text }) => [text],
  fields: ({ rows }) => rows.map(({ label, value }) => `${label}：${value}`),
  list: ({ items }) => items.map((item) => `· ${item}`),
  quote: ({ text, source }) => [`“${text}”`, ...(source === '' ? [] : [`——${source}`])],
  note: ({ text }) => [text],
  chart: (block) => [block.title, ...chartRows(block).map(({ label, value }) => `${label}：${value}`)],
  divider: () => ['————'],
  link: ({ label, address }) => [`${label}：${address}`],
  buttons: ({ buttons }) =>
    buttons.length === 0 ? [] : [`（可以回复：${buttons.map(({ label }) => label).join('、')}）`],
  form: ({ fields }) => [`（请用文字告诉我：${fields.map(({ label }) => label).join('、')}）`],
};

/** A reply in words only, one thing a line. */
export function replyWords(reply: Reply): string {
  const title = reply.title === undefined ? [] : [reply.title];
  return [...title, ...reply.blocks.flatMap((block) => words(block.kind, block))].join('\n').trim();
}

function words<K extends Kind>(kind: K, block: BlockOf[K]): readonly string[] {
  return WORDS[kind](block);
}
