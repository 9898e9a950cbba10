import type { Texts } from '../../shape.ts';

export const settling: Texts['arrangements']['settling'] = {
  asked: (matter) => `${matter}: why does it not apply?`,
  confirmed: (matter) => `${matter}: does not apply this time?`,
  confirmInWords: 'You can also simply reply “确认”, or another reason.',
  noPlan: (matter) =>
    `No “${matter}” is planned for that day, so there is nothing to cancel. If the whole period drops out, say “不适用 ${matter}” with the reason.`,
  askedText: (where) =>
    `${where}: there will be no more reminders for this period; please give a reason, which can be looked up later.`,
  example: 'e.g. “委员都在外学习”',
  submit: 'It does not apply',
  inWords: 'You can also simply reply with the reason.',
  done: 'Set as not applicable',
  text: (matter) =>
    `${matter}: no more reminders, and “还差啥” no longer lists it; the next period is as usual.`,
  end: 'It applies after all',
  endAsked: 'Then reminders are sent as usual, and what is missing is listed as usual.',
  demand: (cited) =>
    `The document says: ${cited}. Only the reminders stop; what the document demands stays the same.`,
  held: (isMeeting) => `It was ${isMeeting ? 'held' : 'done'}: record it, and there are no more reminders`,
  heldText: (matter, isMeeting) =>
    `${matter} was not set as not applicable. If it was ${isMeeting ? 'held' : 'done'}, please record it, so that it counts.`,
  enter: 'Record it',
  which: 'Which duty does not apply?',
  whichText: 'Please say its name and the reason together, e.g. “不适用 支委会 委员都在外学习”.',
  duties: (names) => `There are reminders of ${names.join(', ')}.`,
  cardOver: 'This card can no longer be used; please simply say it, e.g. “不适用 支委会 委员都在外学习”.',
  notTheirs: (where, duty) => `${where} has no “${duty}”, and there are no reminders of it.`,
  already: (matter) => `${matter} is set as not applicable already; there are no more reminders.`,
  recorded: (matter) => `${matter} is recorded already; there is nothing to set.`,
};
