import type { Texts } from '../../shape.ts';
import { deadline } from './deadline.ts';
import { doubtful } from './doubtful.ts';
import { fewer } from './fewer.ts';
import { leave } from './leave.ts';
import { list } from './list.ts';
import { mute } from './mute.ts';
import { plan } from './plan.ts';
import { settling } from './settling.ts';

export const arrangements: Texts['arrangements'] = {
  cancel: 'Cancel',
  left: 'Cancelled',
  leftText: 'Cancelled; nothing was changed.',
  needless: 'Nothing to set',
  branch: 'Branch',
  every: 'All branches',
  whole: 'The whole organisation',
  administrator: 'an administrator',
  you: 'You',
  reason: 'Reason',
  matter: (what, period) => `${what} (${period})`,
  noReminders: (duty) =>
    `“${duty}” has no number and no date at present, so that there are no reminders and nothing to set.`,
  whichBranch: (example) => `Please say which branch, e.g. “${example}”.`,
  unknownBranch: (name) => `There is no “${name}” on the roster; please check the name of the branch.`,
  deadline,
  doubtful,
  fewer,
  leave,
  list,
  mute,
  plan,
  settling,
};
