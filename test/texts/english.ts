import type { Block, Reply } from '../../src/core/reply.ts';

/** What is shown as people or documents have it: names of branches, people, duties, commands. */
type Names = readonly string[];

/**
 * What of a reply is in Chinese, outside of “…” and 《…》, which hold what one types or looks for, and of quotes.
 * @param names that are shown as they are
 */
export function chineseLeft(reply: Reply, names: Names = []): string[] {
  return saidIn(reply).filter((words) => hasChinese(words, names));
}

/** The same of single sentences: lines of the command line, what a UserError tells. */
export function chineseIn(sentences: readonly string[], names: Names = []): string[] {
  return sentences.filter((words) => hasChinese(words, names));
}

/** @returns all sentences of a room's texts that are made of nothing */
export function sentencesIn(texts: unknown): readonly string[] {
  if (typeof texts === 'string') return [texts];
  return typeof texts === 'object' && texts !== null ? Object.values(texts).flatMap(sentencesIn) : [];
}

function hasChinese(words: string, names: Names): boolean {
  let left = words;
  for (;;) {
    const next = left.replace(/“[^“”]*”|《[^《》]*》/gu, '');
    if (next === left) break;
    left = next;
  }
  const longest = names.toSorted((one, other) => other.length - one.length);
  return /\p{Script=Han}|[，。、；：（）]/u.test(
    longest.reduce((text, name) => text.replaceAll(name, ''), left),
  );
}

function saidIn({ title = '', blocks, groupHint = '', toast, notices = [] }: Reply): readonly string[] {
  return [
    ...[title, groupHint, toast?.text ?? ''],
    ...blocks.flatMap(saidInBlock),
    ...notices.flatMap((notice) => saidIn(notice.reply)),
  ];
}

function saidInBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'text':
    case 'note':
      return [block.text];
    case 'fields':
      return block.rows.flatMap(({ label, value }) => [label, value]);
    case 'list':
      return block.items;
    case 'chart':
      return [block.title, block.unit, ...block.labels, ...block.series.map(({ name }) => name)];
    case 'link':
      return [block.label];
    case 'buttons':
      return block.buttons.flatMap(({ label, confirm = '' }) => [label, confirm]);
    case 'form':
      return [
        block.submit.label,
        ...block.fields.flatMap(({ label, placeholder = '', options = [] }) => [
          label,
          placeholder,
          ...options.map((option) => option.label),
        ]),
      ];
    case 'quote':
    case 'divider':
      return [];
  }
}
