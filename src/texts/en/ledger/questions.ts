import type { Texts } from '../../shape.ts';

const missing: Texts['ledger']['questions']['missing'] = {
  date: 'On which day?',
  start: 'When did it start?',
  end: 'When did it end?',
  place: 'Where?',
  topic: 'What was the topic?',
  host: 'Who chaired it?',
  recorder: 'Who took the minutes?',
  speaker: 'Who gave the lecture?',
  expected: 'How many were expected?',
  present: 'How many were present?',
  absent: 'Who was absent, and why?',
  observers: 'Who sat in?',
  agenda: 'What was on the agenda?',
  content: 'What was it about?',
  resolution: 'What was decided?',
  talk: 'With whom was the talk?',
  days: 'How many days?',
};

export const questions: Texts['ledger']['questions'] = {
  missing,
  left: (field) => missing[field],
  kind: 'What shall be entered?',
  branch: 'Which branch is it?',
  group: 'Which party group is it?',
  groupsTogether: (groups) =>
    `You name ${groups.join(' and ')}. One entry is of one group; which one is this of? Please send the other in a message of its own.`,
  stage: 'Which stage was the work for?',
  away: (count) =>
    count === 1 ? '1 person was absent: who, and why?' : `${count} people were absent: who, and why?`,
  reasons: (names) => `Why was it that ${names.join(', ')} did not come?`,
  future:
    'This day is still to come. If it is a plan, please say “计划”; if the date is wrong, please correct it.',
  miscounted: {
    tooMany: (present, expected) =>
      `${present} present are more than the ${expected} expected; please check.`,
    absences: (expected, present, named) =>
      `${expected} expected and ${present} present leave ${expected - present} absent, but ${named} are named; please check.`,
  },
  moreAway: (expected, present, named) =>
    `${expected} expected and ${present} present leave ${expected - present} absent, but ${named} are named; please add the others and why.`,
  duplicate: (by, duty, id) =>
    `${duty} on this day ${by === null ? 'has already been entered' : `was already entered by ${by}`} (#${id}). Is it the same one?`,
  same: 'The same; add nothing',
  other: 'Another one; enter it',
  day: {
    impossible: (said) => `There is no such day as “${said}”. Which day is it?`,
    vague: (said) => `Which day exactly is “${said}”?`,
    past: (day) => `${day} is over. Has it been held, or is the date wrong?`,
    which: (said, days) => {
      const [only, ...others] = days;
      if (only !== undefined && others.length === 0) return `Is “${said}” ${only.day}?`;
      return `Is “${said}” ${days.map(({ day, ahead }) => `${day}${ahead ? ' (planned)' : ''}`).join(' or ')}?`;
    },
    choice: ({ day, ahead }) => (ahead ? `${day}, still to come` : day),
    notYet: (day) => `${day} is still to come. Is it a plan? If the date is wrong, please correct it.`,
    plan: 'Save as a plan',
    off: (day, holiday) => `${day} is ${holiday ? 'a public holiday' : 'a day off'}. Is the date right?`,
    is: (day) => `It is ${day}`,
    until: 'Put off to which day? For example “推到下周三”.',
  },
  hour: (part) => `“${part}”: when did it start?`,
  loose: (said) => `“${said}” is no exact number. How many were present?`,
  crowd: (onRoster, expected) =>
    `By the roster ${onRoster} should take part, but ${expected} were said to be expected. Is that right?`,
  who: (said, names) => `Is “${said}” ${names.slice(0, -1).join(', ')} or ${names.at(-1)}?`,
  unknown: (said) => `There is no “${said}” on the roster. Is the name right?`,
  wrongPlace: (duty) =>
    `${duty} cannot be entered in a group. What was said has not been kept; please enter it in a private chat.`,
};
