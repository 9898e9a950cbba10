import type { Block, Reply } from '../../core/reply.ts';
import { texts } from '../../texts/texts.ts';
import { chartRows } from './chart.ts';

export interface Limits {
  /** Characters of one text. */
  readonly chars: number;
  /** Rows, items or buttons of one block. */
  readonly items: number;
  readonly blocks: number;
}

/** A reply that takes less room; what can be pressed or filled in stays where it can. Says so at its end. */
export function shorten(reply: Reply, limits: Limits): Reply {
  const blocks = reply.blocks.slice(0, limits.blocks).map((block) => shortenBlock(block, limits));
  const last: Block = { kind: 'note', text: texts().feishu.card.shortened };
  return {
    ...reply,
    ...(reply.title === undefined ? {} : { title: cut(reply.title, 100) }),
    blocks: [...blocks, last],
  };
}

function shortenBlock(block: Block, { chars, items }: Omit<Limits, 'blocks'>): Block {
  switch (block.kind) {
    case 'text':
    case 'note':
      return { ...block, text: cut(block.text, chars) };
    case 'quote':
      return { ...block, text: cut(block.text, chars), source: cut(block.source, chars) };
    case 'fields':
      return {
        ...block,
        rows: block.rows
          .slice(0, items)
          .map(({ label, value }) => ({ label: cut(label, chars), value: cut(value, chars) })),
      };
    case 'chart':
      // The picture goes first: the numbers say the same.
      return shortenBlock({ kind: 'fields', rows: chartRows(block) }, { chars, items });
    case 'list':
      return { ...block, items: block.items.slice(0, items).map((item) => cut(item, chars)) };
    case 'buttons':
      return { ...block, buttons: block.buttons.slice(0, items) };
    case 'form':
    case 'divider':
    case 'link':
      return block;
  }
}

function cut(text: string, chars: number): string {
  const characters = [...text];
  return characters.length <= chars
    ? text
    : `${characters.slice(0, chars).join('')}${texts().feishu.card.cut}`;
}
