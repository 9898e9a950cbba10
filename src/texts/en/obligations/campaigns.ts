import type { Texts } from '../../shape.ts';

export const campaigns: Texts['obligations']['campaigns'] = {
  dates: {
    noStage: 'At least one stage is needed; please fill in its first and last day.',
    notADay: (stage, typed) => `“${typed}” is no date for “${stage}”; please write it like 2027-05-01.`,
    endsEarly: (stage, start, end) =>
      `The last day of “${stage}” (${end}) is before its first day (${start}); please correct it.`,
    startsBefore: (one, before) =>
      `“${one.stage}” (from ${one.day}) comes after “${before.stage}” (from ${before.day}) and cannot start before it.`,
    endsBefore: (one, before) =>
      `“${one.stage}” (until ${one.day}) comes after “${before.stage}” (until ${before.day}) and cannot end before it.`,
    same: (before, stage) =>
      `“${before}” and “${stage}” have the same dates, so that they cannot be told apart; please change one of them.`,
    tooLong: (start, end) => `${start} to ${end} is too long; please check the year.`,
  },
  file: {
    sameId: (id) => `stages: two of them have the id “${id}”`,
    sameName: (name) => `stages: two of them are called “${name}”`,
    needsTopic: (place) => `${place} is in no stage and needs a topic`,
    startsBefore: (place) => `${place} begins before the stage that stands before it`,
    notADay: (place, day) => `${place}: there is no day “${day}”`,
    endsEarly: (place) => `${place} ends before it begins`,
    unknownDuty: (place, id) => `${place}: there is no duty “${id}”`,
    sameStep: (place, step) => `${place} reminders: two steps are called “${step}”`,
    needsRole: (place) => `${place} reminders: “to” needs a role`,
    administratorsOnly: (place) => `${place} is the organisation’s own; “to” can only be “[管理员]”`,
    twice: (place, id) => `${place}: “${id}” stands there twice`,
    sharedName: (file, name, other) => `${file}: the name “${name}” is in ${other} too`,
    dayFormat: 'must be written as MM-DD, e.g. 05-20',
  },
};
