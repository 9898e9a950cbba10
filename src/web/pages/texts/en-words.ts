import type { Period } from '../../../calendar/period.ts';
import type { Duty } from '../../../core/duty.ts';
import type { RecordStatus } from '../../../core/record.ts';
import { dutyName } from '../../../obligations/wording.ts';
import type { State } from '../model/state.ts';

export const STATES: Readonly<Record<State, string>> = {
  held: 'held',
  planned: 'planned',
  open: 'no record yet',
  ahead: 'not yet due',
  'not-applicable': 'not applicable',
};

export const STATUSES: Readonly<Record<RecordStatus, string>> = {
  held: 'held',
  planned: 'planned',
  void: 'void',
};

export const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** What is kept under an id of its own (interfaces.md 5); other duties keep the name that their file gives them. */
const DUTIES: Readonly<Record<string, string>> = {
  'member-assembly': 'Branch general meeting',
  'committee-meeting': 'Branch committee meeting',
  'group-meeting': 'Party group meeting',
  'party-lecture': 'Party lecture',
  'theme-day': 'Theme party day',
  'heart-talk': 'Heart-to-heart talks',
  'org-life-meeting': 'Organisational life meeting',
  'democratic-life-meeting': 'Democratic life meeting',
  'member-appraisal': 'Appraisal of members',
  'collective-study': 'Collective study',
  'site-visit': 'Visit to the grassroots',
  'research-report': 'Research report',
  'branch-election': 'Branch election',
  'campaign-plan': 'Yearly campaign plan',
  'campaign-self-review': 'Campaign self-review',
};

export const FIELDS: Readonly<Record<string, string>> = {
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
  days: 'Days',
  status: 'Status',
  group: 'Party group',
};

export function duty(one: Duty): string {
  const { counts, speakerRole } = one;
  if (counts?.topic !== undefined || speakerRole !== undefined) return dutyName(one);
  return DUTIES[one.id] ?? one.name;
}

export function day(date: string): string {
  return `${Number(date.slice(8))} ${month(date)} ${date.slice(0, 4)}`;
}

function month(date: string): string {
  return MONTHS[Number(date.slice(5, 7)) - 1] ?? date;
}

export function period({ every, key, start, end }: Period): string {
  if (every === 'month') return `${month(start)} ${start.slice(0, 4)}`;
  if (every === 'quarter') return `${key.slice(4)} ${start.slice(0, 4)}`;
  return every === 'year' ? key : `${day(start)} – ${day(end)}`;
}
