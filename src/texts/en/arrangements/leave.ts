import type { Texts } from '../../shape.ts';

export const leave: Texts['arrangements']['leave'] = {
  set: 'Leave noted',
  days: (from, until) => (until === null ? from : `${from} – ${until}`),
  text: (days, name, next) => `${days}: no reminders to ${name ?? 'you'}. ${next}`,
  next: {
    secretary: 'Meanwhile, what the secretary has to do for the branch goes to the administrators.',
    committee: 'Meanwhile, what has to be done for the branch goes to the secretary.',
    member: 'Reminders of personal matters wait until then.',
  },
  why: 'Reason',
  before: (days) => `This takes the place of the leave noted before, ${days}.`,
  private: 'Only you can see the reason. If you are back earlier, say “销假”.',
  end: 'Cancel the leave',
  endAsked: 'Once it is cancelled, reminders are sent as usual.',
  told: 'They were told in private, without the reason.',
  toldText: (days) => `Noted for you: ${days}, no reminders to you.`,
  toldHint: 'If this is wrong, say “销假” and reminders are sent as usual.',
  asked: (name) => `${name === null ? 'Leave' : `Leave of ${name}`}: from which day to which?`,
  from: 'From',
  until: 'Until',
  reason: 'Reason (may stay empty; only the person can see it)',
  submit: 'Confirm the leave',
  hint: 'You can also simply reply, e.g. “3月1日到3月20日” or “到下周五”.',
  impossible:
    'These days do not fit together; please say it again, with the years where there are two, e.g. “请假 2026年12月20日到2027年1月5日”.',
  pick: 'Please pick the first and the last day.',
  whoIsMeant:
    'It is not clear who is meant; please write the full name as on the roster, e.g. “李秀英请假到下周五”.',
  endsEarly: 'The last day is before the first; please check them.',
  over: 'This time is over; there is nothing to set.',
  tooLong: 'A leave can be set for a year at most; please check the year.',
};
