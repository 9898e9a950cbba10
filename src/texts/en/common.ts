import type { Texts } from '../shape.ts';

/** What duties are counted in; another counter stays as the duty's file has it. */
const COUNTERS: Readonly<Record<string, readonly [one: string, more: string]>> = {
  次: ['time', 'times'],
  天: ['day', 'days'],
  篇: ['report', 'reports'],
};

export const common: Texts['common'] = {
  list: (items) => items.join(', '),
  clauses: (parts) => parts.join('; '),
  quoted: (text) => `“${text}”`,
  aside: (text) => ` (${text})`,
  labelled: (label, value) => `${label}: ${value}`,
  counted: (count, counter) => {
    const [one, more] = COUNTERS[counter] ?? [counter, counter];
    return `${count} ${count === 1 ? one : more}`;
  },
};
