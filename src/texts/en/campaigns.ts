import type { Texts } from '../shape.ts';
import { dayName } from './calendar.ts';

type Campaigns = Texts['campaigns'];

const proposal: Campaigns['proposal'] = {
  title: (name) => `Start ${name}?`,
  text: (from) => `Please check the dates of each stage; nothing starts before you tap “Start it”. ${from}`,
  from: {
    document:
      'The dates are those of the months in the document, in the year that you chose; the document’s own year is over.',
    own: 'No document gives dates; those filled in are the organisation’s own setting, please change them as needed.',
  },
  submit: 'Start it',
  hint: 'To leave a stage out, empty both its dates. If no date has to be changed, you can also reply “确认启动”, or “取消” to leave it.',
  every: {
    stage: 'in each stage',
    month: 'every month',
    quarter: 'every quarter',
    year: 'every year',
    'two-years': 'every two years',
  },
  whose: { branch: 'Each branch', organisation: 'The organisation' },
  asked: (every, whose, names) => `${whose}, ${every}: ${names.join(', ')}`,
  first: (stage) => `${stage}: first day`,
  last: (stage) => `${stage}: last day`,
  branches: 'Branches (empty for all)',
  branchesTyped: 'If only some take part, write their names with commas between them',
};

const start: Campaigns['start'] = {
  noTemplate: 'There is no campaign template yet; please put one into data/campaigns.',
  which: 'Which campaign should be started?',
  whichText: 'Please choose one; you can also say it with the year, e.g. “启动活动 作风建设年 2027年”.',
  year: (name) => `${name}: in which year?`,
  yearText: (name, next) =>
    `Please say the year or the first day, e.g. “启动活动 ${name} ${next}年” or “启动活动 ${name} ${next}年3月1日”.`,
  yearButton: String,
  branches: 'Branches',
  all: 'all',
  done: (name) => `Started: ${name}`,
  hint: 'When the days come, those who have something to do are reminded until it is recorded.',
  progress: 'How it stands',
  end: 'End the campaign',
  toast: 'Started',
  cardOver: 'This card can no longer be used; please say “启动活动” again.',
  unknownBranch: (name) => `There is no “${name}” on the roster; please check the name of the branch.`,
  unknownBranchOrAll: (name) =>
    `There is no “${name}” on the roster; please check the name of the branch, or name none for all of them.`,
  past: (last) =>
    `All these days are over (the last one is ${last}), and nothing was started; please choose another year.`,
  clash: (other, duty) =>
    `“${other}” is running and asks for “${duty}” at the same time, so that the two cannot be told apart; nothing was started. Please end it first, or choose other dates or branches.`,
  ended: 'This campaign has ended. To start again, please say “启动活动” once more.',
};

const end: Campaigns['end'] = {
  asked: (name) => `End ${name}?`,
  text: 'There will be no more reminders of this campaign; all that was recorded stays in the ledger. It cannot be resumed afterwards, only started anew.',
  submit: 'End it',
  hint: 'You can also reply “确认结束” or “取消”.',
  none: 'There is no such campaign; please say “结束活动” again.',
  done: (name) => `Ended: ${name}`,
  doneText: 'There will be no more reminders of this campaign; all that was recorded stays.',
  toast: 'Ended',
};

const progress: Campaigns['progress'] = {
  title: (name, branch) => (branch === null ? name : `${name}: ${branch}`),
  stage: (stage, from, to) => `${stage} (${from} – ${to})`,
  throughout: 'Throughout the campaign:',
  factual:
    'Only what was really recorded is counted; branches stand in the order of the roster, which is no ranking.',
  states: {
    done: 'recorded',
    open: 'no record yet',
    ahead: 'not yet due',
    'not-applicable': 'not applicable',
  },
  done: 'done',
  own: 'the organisation',
  counted: (state, count) => `${state}: ${count === 1 ? '1 branch' : `${count} branches`}`,
  without: 'Branches without a record so far:',
  firstOf: (names, count) => `${names.join(', ')} … ${count} branches in all`,
  oneBranch: 'To see one branch, say “活动进度” and its name.',
};

const steps: Campaigns['steps'] = {
  title: 'The organisation’s own steps',
  which: 'Which step is done?',
  none: 'No step is waiting for the organisation at present.',
  hint: 'You can also say, e.g., “活动步骤 完成 集中评比”.',
  button: (step, period) => `${step} (${period}) is done`,
  done: (step) => `Done: ${step}`,
  doneText: (campaign, step, period) =>
    `${campaign}: “${step}” (${period}) is noted as done; there are no more reminders.`,
  toast: 'Done',
  unknown:
    'There is no such step, or it is not due yet, or done already. Say “活动步骤” to see what is open.',
  over: 'This campaign has ended, or has no such step; nothing was changed.',
  already: 'This step is noted already',
};

export const campaigns: Campaigns = {
  day: dayName,
  days: (from, to) => `${from} – ${to}`,
  stage: (name, index) => `${index + 1}. ${name}`,
  cancel: 'Cancel',
  left: 'Cancelled',
  leftText: 'Cancelled; nothing was changed.',
  which: 'Which campaign?',
  whichText: 'These are running; please tap one, or say its name as well.',
  none: 'There is no such campaign',
  noneRuns: (hint) =>
    `No campaign is running at present.${hint ? ' To start one, please say “启动活动”.' : ''}`,
  others: (names) => `There is no such campaign. These are running: ${names.join(', ')}.`,
  nothingAsked: 'Nothing is waiting to be confirmed',
  nothingAskedText: (example) =>
    `Please say first which one, e.g. “${example}”, and confirm it when you have seen its card.`,
  proposal,
  start,
  end,
  progress,
  steps,
};
