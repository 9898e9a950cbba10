import type { Texts } from '../shape.ts';
import { dayName, monthName } from './calendar.ts';

const counted = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;
const times = (count: number) => counted(count, 'time', 'times');
const monthDay = (date: string) => dayName(date).slice(0, -5);

const digest: Texts['reminders']['digest'] = {
  title: (branch, month) => `${branch}: summary of ${month}`,
  open: 'What is still open',
  exportMonth: (month) => `Export the ledger of ${month}`,
  ahead: 'Reminders to come',
  factual: (some) =>
    `Only what was really recorded is counted${some ? '; what has been held can be recorded now' : ''}.`,
  none: (month) => `Nothing was recorded for ${month}.`,
  held: (month) => `Recorded for ${month}:`,
  heldOn: (count, dates, more) => {
    const days = dates.map((date) => Number(date.slice(8))).join(', ');
    const month = monthName(Number(dates[0]?.slice(5, 7)));
    return `${times(count)}: ${days}${more ? ', …' : ''} ${month}`;
  },
  talks: times,
  missing: 'Still missing:',
  lack: (missing, done) => (done === null ? missing : `${missing} (${done} recorded)`),
  unseen: (names) => `No record was seen of ${names.join(', ')}.`,
  next: 'Next, without a record so far:',
  before: (day) => `before ${day}`,
  planned: 'Planned:',
  plan: (when, what) => `${when} ${what}`,
  more: (count) => `and ${count} more`,
};

const organisation: Texts['reminders']['organisation'] = {
  title: (month) => `All branches: summary of ${month}`,
  factual: (groups) =>
    `Only what was really recorded is counted; branches stand in the order of the roster, which is no ranking.${groups ? ' Where party groups are counted, a branch counts once each of its groups has a record.' : ''}`,
  none: (month) => `For ${month} there is nothing to add up.`,
  chart: (month) => `Branches with a record by the end of ${month}`,
  unit: 'branches',
  held: 'With a record',
  without: 'None yet',
  branches: (count) => `${counted(count, 'branch', 'branches')} with a record`,
  period: (label, until) => (until === null ? label : `${label}, before ${until}`),
  list: 'Branches without a record so far:',
};

export const reminders: Texts['reminders'] = {
  monthDay,
  firstOf: (names, of) => `${names.join(', ')} … ${of} in all`,
  branches: (count) => counted(count, 'branch', 'branches'),
  groups: (count) => counted(count, 'party group', 'party groups'),
  times,
  heading: (place, title) => `[${place === '' ? '' : `${place}: `}${title}]`,

  duty: {
    title: (duty, period) => `${duty} (${period})`,
    until: 'Until',
    left: (day, days) => `${day}, ${days === 0 ? 'which is today' : `${counted(days, 'day', 'days')} left`}`,
    held: 'Held, record it',
    entered: 'Done, record it',
    done: 'Done',
    snooze: (days) => `Remind me in ${days === 7 ? 'a week' : counted(days, 'day', 'days')}`,
    notApplicable: 'Not applicable',
    hintDone: 'Tap “Done” and you will not be reminded again; you can also say “活动步骤 完成”.',
    hint: (meeting) =>
      `${meeting === null ? '' : `Once the time is set you can simply reply, e.g. “下周三下午3点${meeting}”. `}Once it is recorded there are no more reminders.`,
  },

  plan: {
    title: (duty) => `Reminder: ${duty}`,
    branch: 'Branch',
    time: 'Time',
    agenda: 'Agenda:',
    asked: (duty, isMeeting) => `${duty}: was it ${isMeeting ? 'held' : 'done'}?`,
    held: (isMeeting) => (isMeeting ? 'Held' : 'Done'),
    move: 'Another day',
    notHeld: (isMeeting) => (isMeeting ? 'Not held' : 'Not done'),
    hint: (isMeeting) =>
      `You can also reply ${isMeeting ? '“开了” or “没开”' : '“办了” or “没办”'}, or “改到下周三上午9点半”. This is asked only once.`,
  },

  several: {
    title: (count, names, more) =>
      `${counted(count, 'matter', 'matters')}: ${names.join(', ')}${more ? ' and more' : ''}`,
    month: (month) => `summary of ${month}`,
    more: (count) => `${count} more are not listed.`,
    open: 'See what is open',
    hint: 'Once it is recorded there are no more reminders.',
    planned: (duty) => `${duty}, planned`,
    passed: (duty) => `${duty}, planned day over and nothing recorded yet`,
    state: ({ duty, period, done, missing, before }) =>
      `${duty} (${period}): ${done === null ? 'no record yet' : `recorded ${done}, ${missing} to go`}, please arrange it ${before === null ? 'when convenient' : `before ${before}`}`,
  },

  digest,
  organisation,
};
