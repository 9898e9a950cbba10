import type { Texts } from '../../shape.ts';

export const mute: Texts['arrangements']['mute'] = {
  done: 'Reminders paused',
  text: (where, duty, until) =>
    `${where}: there are no reminders of “${duty}” until ${until}; after that they are sent as usual.`,
  hint: 'Only reminders are paused: “还差啥” still lists it, and what is recorded counts as usual.',
  end: 'End the pause',
  endAsked: 'Once it is ended, reminders are sent as usual.',
  asked: (duty) => `Pause reminders of “${duty}”: until when, and why?`,
  askedText: (where) =>
    `${where}: please say until which day, for a year at most; the reason can be looked up later.`,
  until: 'Until',
  submit: 'Confirm the pause',
  inWords: 'You can also simply reply, e.g. “到4月30日 场地装修”.',
  which: (example) => `Reminders of which duty should be paused? For example “${example}”.`,
  impossible: 'These days do not fit together; please say it again, e.g. “到4月30日”.',
  cardOver: (example) => `This card can no longer be used; please simply say it, e.g. “${example}”.`,
  needless: (duty) => `There are no reminders of “${duty}” anyway, and nothing to pause.`,
  over: 'This day is over; please choose another.',
  tooLong: 'A pause can last a year at most; please choose an earlier day.',
};
