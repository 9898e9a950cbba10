import type { Texts } from '../../shape.ts';

export const deadline: Texts['arrangements']['deadline'] = {
  called: 'deadline',
  title: (called, duty) => `${called} set: ${duty}`,
  set: (called) => `${called} set`,
  before: 'Before',
  end: 'Cancel this date',
  endAsked: 'Once it is cancelled, there are no more reminders by this date.',
  over: 'This day is over; there will be no reminders.',
  stages: 'If nothing is recorded by then, reminders begin on these days (all workdays):',
  ownSetting: (undecreed) =>
    `How long beforehand is the organisation’s own setting; no document says it.${undecreed === '' ? '' : ` ${undecreed}`}`,
  past: (day) => `${day} is over`,
  pastAsked: (where, duty, called) => `${where}: which day is the ${called} of “${duty}”?`,
  isNext: (day) => `It is ${day}`,
  isThis: 'It is this day',
  withYear:
    'You can also say it again with the year, e.g. “2027年5月31日” together with the branch and the name.',
  which: (examples) => `The date of which duty? For example ${examples}.`,
  whichDay: 'Which day is it? Please give year, month and day, e.g. “2027年5月31日”.',
  tooFar: 'This day is too far away; please check the year.',
  asked: {
    title: (duty, called) => `${duty}: ${called}`,
    none: 'not set yet',
    how: (called, branch) =>
      `The documents do not say how long a term is, and I do not reckon it. Administrators and the branch secretary set the ${called}, for example with “${branch}${called} 2027年5月31日”; only then are there reminders.`,
  },
  same: 'It is this day already; nothing was changed.',
};
