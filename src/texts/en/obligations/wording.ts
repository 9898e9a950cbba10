import type { Texts } from '../../shape.ts';

type Wording = Omit<Texts['obligations'], 'files' | 'campaigns'>;

export const wording: Wording = {
  unit: (branch, group) => (group === null ? branch : `${branch} ${group}`),
  ahead: ({ who, duty }, start, end, hard) =>
    `${who === null ? 'Your' : `${who}:`} ${duty} starts on ${start} and runs until ${end}; ${hard ? 'please' : 'you may'} prepare ahead.`,
  open: ({ who, duty, period, done, missing, request }) => {
    const what = period === '' ? duty : `${duty} for ${period}`;
    const has = who === null ? 'you have' : `${who} has`;
    const lack = missing === null ? '' : `, ${missing} still to go`;
    const state = done === null ? 'no record yet' : `recorded ${done}${lack}`;
    return `${what}: ${has} ${state}. ${request}`;
  },
  requests: {
    onDate: (called, date) => `The ${called ?? 'deadline'} is ${date}; please arrange it before then.`,
    before: (date) => `Please arrange it before ${date}.`,
    entered: 'Please arrange it when convenient; if it has been held, simply record it.',
    done: 'Please arrange it when convenient; if it has been done, tap “Done”.',
  },
  when: (day, time) => [day, time].filter((part) => part).join(' '),
  announcement: ({ who, duty, when }, { place, topic, agenda }) =>
    [
      `${who}: ${duty} is set for ${when}${place === null ? '' : ` at ${place}`}.`,
      ...(topic === null ? [] : [`Topic: ${topic}.`]),
      ...(agenda.length === 0 ? [] : [`Agenda: ${agenda.join('; ')}.`]),
    ].join(' '),
  questionAfter: ({ who, duty, when }, isMeeting) =>
    `${who}: ${duty} was set for ${when} and is not recorded yet. Was it ${isMeeting ? 'held' : 'done'}?`,
  digest: {
    organisation: (month) =>
      `${month}, all branches: how many have a record of each duty, and which have none yet.`,
    branch: (branch, month) => `${branch}, ${month}: what was recorded, what is missing and what comes next.`,
  },
  source: (title, clause, official) => `《${title}》${clause}${official ? '' : ' (not an official text)'}`,
  cited: (words, source) => `“${words}” — ${source}`,
  years: (first, last) => `${first}–${last}`,
  howOften: (years, count) =>
    `${count === 1 ? 'once' : `${count} times`} ${years === 1 ? 'a year' : `every ${years} years`}`,
};
