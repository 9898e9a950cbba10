import type { Texts } from '../shape.ts';

export const common: Texts['common'] = {
  list: (items) => items.join(', '),
  clauses: (parts) => parts.join('; '),
  sentences: (parts) => parts.join(' '),
  quoted: (text) => `“${text}”`,
  aside: (text) => ` (${text})`,
  labelled: (label, value) => `${label}: ${value}`,
};
