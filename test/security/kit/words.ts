import type { Block, Reply } from '../../../src/core/reply.ts';

/** All words of a reply, one piece a line. */
export function wordsOf({ title = '', blocks, toast, groupHint = '' }: Reply): string {
  return [title, ...blocks.flatMap(wordsIn), toast?.text ?? '', groupHint]
    .filter((words) => words !== '')
    .join('\n');
}

function wordsIn(block: Block): readonly string[] {
  switch (block.kind) {
    case 'text':
    case 'note':
      return [block.text];
    case 'quote':
      return [block.text, block.source];
    case 'fields':
      return block.rows.map(({ label, value }) => `${label}：${value}`);
    case 'list':
      return block.items;
    case 'chart':
      return [block.title, ...block.labels, ...block.series.map(({ name }) => name)];
    case 'buttons':
      return block.buttons.map(({ label }) => label);
    case 'form':
      return [
        ...block.fields.map(({ label, value }) => `${label}：${String(value ?? '')}`),
        block.submit.label,
      ];
    case 'link':
      return [block.label, block.address];
    case 'divider':
      return [];
  }
}
