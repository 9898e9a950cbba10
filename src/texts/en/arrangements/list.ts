import type { Texts } from '../../shape.ts';

const because = (reason: string | null) => (reason === null ? '' : `; reason: ${reason}`);

export const list: Texts['arrangements']['list'] = {
  title: 'Reminder settings',
  none: 'Nothing is set at present: all reminders are sent as usual.',
  more: (count) => `${count} more; please name a branch, e.g. “提醒设置 第一党支部”.`,
  row: (value, by, day) => `${value} (set by ${by}, ${day})`,
  all: 'all reminders',
  deadline: (called, day) => `${called}: ${day}`,
  notApplicable: (reason) => `not applicable${because(reason)}`,
  muted: (until, reason) => `paused until ${until}${because(reason)}`,
  leave: (from, until, reason) => `${from} – ${until}${because(reason)}`,
  leaveOf: (name) => (name === null ? 'Your leave' : `Leave of ${name}`),
  someone: 'somebody',
  ways: (examples) => `To set something, simply say ${examples.map((one) => `“${one}”`).join(', ')}.`,
  ended: 'Cancelled',
  endedText: 'This setting is cancelled.',
  resumed: 'Reminders as usual',
  leaveOver: (some) =>
    some
      ? 'The leave is cancelled; from now on reminders are sent as usual.'
      : 'There was no leave; reminders are sent as usual.',
  dutyResumed: (duty, some) =>
    some
      ? `From now on there are reminders of “${duty}” as usual.`
      : `Reminders of “${duty}” were not paused; they are sent as usual.`,
  resumeWhich:
    'Reminders of which duty should be resumed? For example “恢复 支委会”; if you are back from leave, say “销假”.',
};
