import type { Period } from '../../../calendar/period.ts';
import type { Duty } from '../../../core/duty.ts';
import type { RecordStatus } from '../../../core/record.ts';
import { dutyName } from '../../../obligations/wording.ts';
import type { State } from '../model/state.ts';
import type { Texts } from './zh.ts';

const STATES: Readonly<Record<State, string>> = {
  held: 'held',
  planned: 'planned',
  open: 'no record yet',
  ahead: 'not yet due',
  'not-applicable': 'not applicable',
};

const STATUSES: Readonly<Record<RecordStatus, string>> = { held: 'held', planned: 'planned', void: 'void' };

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

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

const FIELDS: Readonly<Record<string, string>> = {
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

function duty(one: Duty): string {
  const { counts, speakerRole } = one;
  if (counts?.topic !== undefined || speakerRole !== undefined) return dutyName(one);
  return DUTIES[one.id] ?? one.name;
}

function day(date: string): string {
  return `${Number(date.slice(8))} ${month(date)} ${date.slice(0, 4)}`;
}

function month(date: string): string {
  return MONTHS[Number(date.slice(5, 7)) - 1] ?? date;
}

function period({ every, key, start, end }: Period): string {
  if (every === 'month') return `${month(start)} ${start.slice(0, 4)}`;
  if (every === 'quarter') return `${key.slice(4)} ${start.slice(0, 4)}`;
  return every === 'year' ? key : `${day(start)} – ${day(end)}`;
}

/** Every word of the pages, in English. What documents and people say stays in their own words. */
export const en: Texts = {
  htmlLang: 'en',
  product: 'Branch ledger',
  skip: 'Skip to content',
  navigation: 'Pages',
  otherLanguage: '中文',
  signedInAs: (name) => `Signed in: ${name}`,
  leave: 'Sign out',
  colon: ': ',

  entrance: {
    title: 'Please come in through Feishu',
    how: 'Send “打开台账” to the bot in a private chat on Feishu, and follow the link that it gives you.',
    why: 'The link is good for 10 minutes and for you alone; afterwards you stay signed in for 8 hours.',
  },
  left: { title: 'Signed out', how: 'To come back, send “打开台账” to the bot in a private chat on Feishu.' },
  missing: {
    title: 'This page cannot be shown',
    how: 'There is no such page, or it is not yours to see. If you think that it should be, ask an administrator.',
    home: 'Back to the first page',
  },

  pages: {
    organisation: 'All branches',
    campaigns: 'Campaigns',
    pending: 'Open matters',
    branch: 'The year',
    records: 'All records',
  },

  state: (state) => STATES[state],
  status: (status) => STATUSES[status],
  late: 'entered late',
  count: (done, target) => `${done}/${target}`,
  times: (count) => `${count}×`,
  year: (year) => year,
  yearBefore: 'Previous year',
  yearAfter: 'Next year',
  month: (number) => MONTHS[number - 1] ?? String(number),
  period,
  longPeriod: period,
  day,
  duty,
  field: (name) => FIELDS[name] ?? name,

  branch: {
    title: (branch, year) => `${branch} ${year}`,
    now: 'How things stand now',
    nowEmpty: 'Nothing is due at present.',
    calendar: 'Calendar of the year',
    calendarHint: 'Each cell is one period; follow it to the records.',
    legend: 'Key',
    duty: 'Duty',
    chart: 'Held in each month',
    chartNumbers: 'Held in each month (numbers)',
    total: 'Total',
    counted: 'Without a number in the documents',
    countedHint: 'Only counted, over the year.',
    talks: 'Heart-to-heart talks',
    talksHint: 'Only how many; who talked with whom, and about what, is not here.',
    exporting: 'Export',
    exportTable: 'Export as a table (Excel)',
    exportBook: 'Export as a record book (Word)',
    factual: 'Only what was really entered as held is counted; plans and void records are not.',
  },
  records: {
    title: (branch) => `Records of ${branch}`,
    filter: 'Filter',
    kind: 'Duty',
    period: 'Period',
    status: 'Status',
    all: 'All',
    show: 'Show',
    none: 'There is no such record.',
    found: (count) => `${count} found`,
    hint: 'Talks are not listed here.',
  },
  record: {
    number: (id) => `No. ${id}`,
    minutes: 'Minutes to print',
    back: 'Back to all records',
    revisions: 'Entry and changes',
    created: 'entered',
    changed: 'changed',
    who: 'Who',
    when: 'When',
    what: 'What changed',
    before: 'before',
    after: 'after',
    empty: '(empty)',
    unknown: '(no longer on the roster)',
    absent: (count) => String(count),
    print: 'Choose “Print” in the browser, on A4 paper.',
  },
  organisation: {
    title: (year) => `All branches ${year}`,
    totals: 'All branches together',
    totalsHint: 'Each cell says how many branches; those to whom a duty does not apply are left out.',
    chart: (name) => `Branches by state, ${name}`,
    map: 'Branch by branch',
    mapHint: 'In the order of the roster, which is no ranking. Follow a cell to the branch’s records.',
    slice: 'Show',
    byMonth: (name) => `${name}, all duties`,
    byDuty: (name) => `${name}, the whole year`,
    search: 'Find a branch',
    show: 'Show',
    none: 'No branch has that in its name.',
    branch: 'Branch',
    pages: 'Pages of the list',
    page: (page, pages, count) => `Page ${page} of ${pages} (${count} branches)`,
    before: 'Previous',
    after: 'Next',
  },
  campaigns: {
    title: 'Campaigns',
    none: 'No campaign is running.',
    days: (from, to) => `${from} to ${to}`,
    throughout: 'Throughout the campaign',
    matter: 'Matter',
  },
  pending: {
    title: 'Open matters',
    drafts: 'Entries that were not finished',
    draftsHint: 'Only how many and for how long, not what they hold.',
    noDrafts: 'None.',
    branch: 'Branch',
    noBranch: 'no branch named',
    count: 'Number',
    oldest: 'Oldest',
    hours: (hours) => (hours < 48 ? `${hours} h` : `${Math.floor(hours / 24)} d`),
    questions: 'Questions without an answer',
    questionsHint: 'Of the last 180 days, without who asked.',
    noQuestions: 'None.',
    question: 'Question',
    outcome: 'Outcome',
    outcomes: { declined: 'no answer', unhelpful: 'no help' },
    asked: 'Times',
  },
};
