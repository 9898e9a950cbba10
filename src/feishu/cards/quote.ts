import type { Quote } from '../../core/reply.ts';
import { type Element, markdown, smallMarkdown } from './element.ts';
import { escapeMarkdown, grey } from './markdown.ts';

/** A document's own words on a grey ground, what answers in bold, and where they stand below. */
export function quote(given: Quote): readonly Element[] {
  const words = [markdown(emphasised(given))];
  const source = given.source === '' ? [] : [smallMarkdown(grey(escapeMarkdown(given.source)))];
  return [
    {
      tag: 'column_set',
      background_style: 'grey',
      columns: [
        {
          tag: 'column',
          width: 'weighted',
          weight: 1,
          padding: '8px 12px 8px 12px',
          elements: [...words, ...source],
        },
      ],
    },
  ];
}

function emphasised({ text: given, emphasis }: Quote): string {
  const text = given.replace(MARKS, '\ufffd');
  let drawn = '';
  let at = 0;
  for (const [start, end] of [...emphasis].sort((a, b) => a[0] - b[0])) {
    const from = Math.max(at, start);
    const to = Math.min(text.length, end);
    if (from >= to) continue;
    drawn += text.slice(at, from) + bold(text.slice(from, to));
    at = to;
  }
  return restore(escapeMarkdown(drawn + text.slice(at)));
}

/** Private-use characters stand for the bold marks while the words around them are escaped. */
const OPEN = '\ue000';
const CLOSE = '\ue001';
const MARKS = /[\ue000\ue001]/g;

/**
 * Marks each line's words bold, from its first letter or digit to its last: beside a bracket or a full stop the
 * marks would not be read as such.
 */
function bold(span: string): string {
  return span.replace(/[\p{L}\p{N}](?:[^\n]*[\p{L}\p{N}])?/gu, (words) => `${OPEN}${words}${CLOSE}`);
}

function restore(markdownText: string): string {
  return markdownText.replace(MARKS, '**');
}
