import type { Texts } from '../../shape.ts';

function notKept(duty: string): string {
  return `${duty} cannot be entered in a group. What was said has not been kept; please recall it at once.`;
}

export const entry: Texts['ledger']['entry'] = {
  refusal:
    'You are not on this branch’s roster, or this is not yours to do; nothing has been changed. If it should be done, please ask the branch’s secretary or organisation officer.',
  talkInGroup: {
    title: (duty) => `Please enter ${duty} in a private chat`,
    hint: (duty) => `${notKept(duty)} I have written to you in private.`,
    notKept,
    how: 'To enter it, send only with whom, when and which kind here, for example “今天上午和刘一鸣谈心，年度反馈”. What was talked about is not needed.',
  },
  changedMeanwhile:
    'Somebody else has just changed this record. Please look at it as it is now before you enter it.',
  register: (duty) => `Enter ${duty}`,
  blank:
    'Fill it in and press “Enter it”; or just say it in one sentence, for example “昨天下午3点开的，应到5实到4，王五出差”.',
  oneAtATime: (entered, others) =>
    `This message tells of ${others.join(', ')}, too. One message enters one event, here ${entered}; please send ${others.join(', ')} in a message of its own.`,
  groupsApart: (entered, others) =>
    `One entry is of one group: this one is of ${entered} and counts its people only; ${others.join(', ')} is entered by its own leader.`,
  submit: { record: 'Enter it', plan: 'Save the plan', amend: 'Change it' },
  saved: {
    title: (duty, as) => `${{ planned: 'Planned', late: 'Entered late', held: 'Entered' }[as]}: ${duty}`,
    toast: { planned: 'Planned', held: 'Entered' },
    planned: 'When it has been held, say “开了” and it becomes a record; a plan does not count as done.',
    unsaid: (fields) =>
      `Not said: ${fields.join(', ')}. It stays empty for now; you can change it at any time.`,
    offerSummary:
      'What was talked about is not recorded. Where one line is really needed, answer “概要：…” (up to 100 characters, kept encrypted; only the two of you can see it, in private).',
  },
  voided: 'Made void',
  amended: 'Changed',
  amend: 'Change',
  void: 'Make void',
  ask: {
    what: 'What shall be entered?',
    title: (duty) => `${duty}: one more question`,
    how: 'You can tap, or just answer, for example “13号”, “1” or “应到23实到21”. Good for 48 hours.',
    summaryLost:
      'The summary could not be encrypted and has not been kept. Please ask an administrator to check SECRET_KEY, and send “概要：…” by itself once the talk is recorded.',
    summaryWaits: 'The summary is encrypted, and is kept once the entry is complete.',
    leave: 'Enter it, leave the rest empty',
  },
  cancel: 'Cancel',
  cancelled: {
    title: 'Cancelled',
    said: 'Cancelled; nothing has been entered.',
    unchanged: 'Cancelled; the entry stands as it was.',
  },
  same: (withSummary) =>
    `Very well, it is the same one; nothing has been added.${withSummary ? ' The summary has not been kept either; to add it, send “概要：…” by itself.' : ''}`,
};
