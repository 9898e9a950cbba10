import type { Texts } from '../../shape.ts';

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list ([ ], or one “- ” to a line)',
  object: 'content with keys of its own',
  boolean: 'true or false',
};

export const files: Texts['obligations']['files'] = {
  folderClosed: (why) => `this folder cannot be opened (${why})`,
  folderEmpty: 'there is no file in it',
  notYaml: 'the file name must end in .yaml',
  notOpened: (why) => `cannot be opened (${why})`,
  notRead: (line, why) => `line ${line} is not well written (${why})`,
  numberTwice: (id) => `“${id}” stands there twice`,
  item: (number) => `item ${number}`,
  value: {
    missing: 'is missing',
    kind: (expected) => `should be ${KINDS[expected] ?? expected}`,
    choice: (values) => `can only be ${values.map((value) => `“${value}”`).join(', ')}`,
    unknown: (keys) => `“${keys.join('”, “')}” is not known; please check the spelling`,
    atLeast: (least) => `cannot be less than ${least}`,
    atMost: (most) => `cannot be more than ${most}`,
    empty: 'cannot be empty',
    letters: 'can only have small letters a to z',
    dayFormat: 'must be written as MM-DD, e.g. 11-01',
    oneOpening: 'needs one of workdaysLeft, monthsLeft and workdaysIn, and only one',
  },
  idDiffers: (id) => `id is “${id}”, unlike the file’s name`,
  fieldTwice: (field) => `fields: “${field}” stands there twice`,
  speakerAsked: 'with speakerRole, fields.ask needs speaker',
  cadence: {
    oneNumber: 'cadence can have count or byRank, not both',
    ranksOfPerson: 'cadence.byRank is only for a person’s own duties',
    noCount: 'cadence has no count',
  },
  counts: {
    noFields: 'with counts.kind, both parts of fields must be []',
    needsCadence: 'with counts.kind, a cadence is needed',
    lost: (kind) => `counts.kind: there is no “${kind}”, or it has no records of its own`,
  },
  days: {
    ofPerson: 'days is only for a person’s own duties',
    needsField: 'with days, fields.optional needs days',
    sameQuote: 'the quote in days must be one of those in basis',
  },
  reminders: {
    none: 'where cadence is none, reminders must be []',
    sameName: 'reminders: two steps have the same name',
    order: (number) => `reminders item ${number} must be nearer to the end than the one before it`,
    toPerson: (number) => `reminders item ${number}: “to” must be “本人”`,
    toRole: (number) => `reminders item ${number}: “to” needs a role`,
  },
  sharedAlias: (alias, other) =>
    `the name “${alias}” is ${other === null ? 'twice in this file' : `in ${other} too`}`,
};
