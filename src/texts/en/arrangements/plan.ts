import type { Texts } from '../../shape.ts';

export const plan: Texts['arrangements']['plan'] = {
  title: (branch, days) => `${branch}: reminders of the next ${days} days`,
  none: 'There are no reminders to come in this time: all is recorded, or it is too early.',
  only: 'They are sent only if nothing is recorded by then.',
  more: (count) => `and ${count} more.`,
  grounds: 'What the documents say:',
  whichBranch: 'The reminders of which branch?',
  whichBranchText: 'Please name the branch, e.g. “提醒计划 第一党支部”.',
  line: (what, roles) => `${what} → ${roles.join(', ')}`,
  duty: (matter, missing, putOff) =>
    `${matter}: ${missing === null ? 'no record yet' : `${missing} to go`}${putOff ? ' (was put off)' : ''}`,
  yourself: 'you',
  attending: {
    members: 'the branch’s group',
    committee: 'the committee',
    group: 'the party group’s members',
  },
  notice: (what, when) => `announces ${what} (${when})`,
  question: (what) => `asks whether ${what} was held`,
  planner: 'who planned it',
};
