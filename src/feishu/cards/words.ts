import type { Block, FieldRow, Reply } from '../../core/reply.ts';
import { texts } from '../../texts/texts.ts';
import { chartRows } from './chart.ts';

type Kind = Block['kind'];
type BlockOf = { readonly [K in Kind]: Extract<Block, { readonly kind: K }> };

/** One line or more per kind of block. What a button or a form asks can be answered in words, so they say how. */
const WORDS: { readonly [K in Kind]: (block: BlockOf[K]) => readonly string[] } = {
  text: ({ text }) => [text],
  fields: ({ rows }) => rows.map(lineOf),
  list: ({ items }) => items.map((item) => `· ${item}`),
  quote: ({ text, source }) => [
    texts().common.quoted(text),
    ...(source === '' ? [] : [texts().feishu.card.source(source)]),
  ],
  note: ({ text }) => [text],
  chart: (block) => [block.title, ...chartRows(block).map(lineOf)],
  divider: () => ['————'],
  link: ({ label, address }) => [texts().common.labelled(label, address)],
  buttons: ({ buttons }) =>
    buttons.length === 0 ? [] : [texts().feishu.card.canReply(buttons.map(({ label }) => label))],
  form: ({ fields }) => [texts().feishu.card.tellMe(fields.map(({ label }) => label))],
};

function lineOf({ label, value }: FieldRow): string {
  return texts().common.labelled(label, value);
}

/** A reply in words only, one thing a line. */
export function replyWords(reply: Reply): string {
  const title = reply.title === undefined ? [] : [reply.title];
  return [...title, ...reply.blocks.flatMap((block) => words(block.kind, block))].join('\n').trim();
}

function words<K extends Kind>(kind: K, block: BlockOf[K]): readonly string[] {
  return WORDS[kind](block);
}
