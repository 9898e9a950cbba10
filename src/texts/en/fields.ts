import type { Texts } from '../shape.ts';

const names: Texts['fields']['names'] = {
  date: 'Date',
  start: 'Start',
  end: 'End',
  place: 'Place',
  topic: 'Topic',
  host: 'Chair',
  recorder: 'Minutes by',
  speaker: 'Speaker',
  expected: 'Expected',
  present: 'Present',
  absent: 'Absent',
  observers: 'Observers',
  agenda: 'Agenda',
  content: 'Content',
  resolution: 'Resolution',
  talk: 'Talk',
  days: 'Days',
};

const all: Readonly<Record<string, string>> = { ...names, status: 'Status', group: 'Party group' };

export const fields: Texts['fields'] = { names, of: (name) => all[name] ?? name };
