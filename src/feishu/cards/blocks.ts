import type { Block, FieldRow } from '../../core/reply.ts';
import { texts } from '../../texts/texts.ts';
import { buttonRow, linkButton } from './button.ts';
import { chartElement, chartRows, isWorthDrawing } from './chart.ts';
import { type Element, type Frame, markdown, smallMarkdown } from './element.ts';
import { form } from './form.ts';
import { escapeMarkdown, grey } from './markdown.ts';
import { quote } from './quote.ts';

type Kind = Block['kind'];
type BlockOf = { readonly [K in Kind]: Extract<Block, { readonly kind: K }> };
type Renderers = { readonly [K in Kind]: (block: BlockOf[K], frame: Frame) => readonly Element[] };

/** One renderer per kind of block. */
const RENDERERS: Renderers = {
  text: ({ text }) => (text.trim() === '' ? [] : [markdown(escapeMarkdown(text))]),
  fields: ({ rows }) => fieldRows(rows),
  list: ({ items }) =>
    items.length === 0 ? [] : [markdown(items.map((item) => `- ${oneLine(item)}`).join('\n'))],
  quote: (block) => quote(block),
  note: ({ text }) => (text.trim() === '' ? [] : [smallMarkdown(grey(escapeMarkdown(text)))]),
  chart: (block) => [...(isWorthDrawing(block) ? [chartElement(block)] : []), ...fieldRows(chartRows(block))],
  divider: () => [{ tag: 'hr' }],
  link: (block, frame) => [linkButton(block, frame)],
  buttons: ({ buttons }, frame) => buttonRow(buttons, frame),
  form: (block, frame) => form(block, frame),
};

/** @returns the components that show `block`; none where there is nothing to show. */
export function renderBlock(block: Block, frame: Frame): readonly Element[] {
  return render(block.kind, block, frame);
}

function render<K extends Kind>(kind: K, block: BlockOf[K], frame: Frame): readonly Element[] {
  return RENDERERS[kind](block, frame);
}

function fieldRows(rows: readonly FieldRow[]): readonly Element[] {
  if (rows.length === 0) return [];
  const { mark, gap } = texts().feishu.card.colon;
  const lines = rows.map(({ label, value }) => `${grey(oneLine(label) + mark)}${gap}${oneLine(value)}`);
  return [markdown(lines.join('\n'))];
}

/** A row and an item are one line of markdown each. */
function oneLine(text: string): string {
  return escapeMarkdown(text.replace(/\s*\n\s*/g, ' '));
}
