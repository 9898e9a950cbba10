import type { Texts } from '../../shape.ts';

export const fields: Texts['ledger']['fields'] = {
  talk: { by: 'Talk held by', with: 'Talk with', relation: 'Relation', type: 'Kind', mode: 'Way' },
  kind: 'What to record',
  branch: 'Branch',
  group: 'Party group',
  number: 'No.',
  empty: '(empty)',
  placeholders: {
    absent: 'e.g. “赵六（出差）、吴七（病假）”',
    days: '0.5 for half a day',
    agenda: 'One item per line',
    observers: 'Names with a comma between them',
  },
  days: (days) => (days === 0.5 ? 'half a day' : `${days} ${days === 1 ? 'day' : 'days'}`),
  people: String,
  absence: (name, reason) => (reason === null ? name : `${name} (${reason})`),
  planned: 'planned',
  late: 'entered late',
};
