import type { Texts } from '../../shape.ts';

const HERE_IN_GROUP =
  'A talk’s summary does not belong in a group. What was said has not been kept; please recall it at once.';
const KEPT = 'The summary is kept encrypted; only the two of you can see it, in private.';

export const talks: Texts['ledger']['talks'] = {
  coverage: {
    title: (branch, period, duty) => `${branch ?? 'All branches'}: reach of ${duty}, ${period}`,
    button: (duty) => `Reach of ${duty}`,
    committee: 'Within the committee',
    members: 'Committee with members',
    peers: 'Among members',
    masses: 'With the masses',
    pairs: (done, total) => `${done}/${total} pairs`,
    people: (done, total) => `${done}/${total} people`,
    pair: (one, other) => `${one} and ${other}`,
    openCommittee: 'Within the committee, still to come',
    openMembers: 'Members with whom the committee has not talked yet',
    openPeers: 'Members who have not talked with another member yet',
    complete: 'Everybody has been reached.',
    note: 'These names go to the secretary and the discipline officer alone; please do not forward them. They stand in the order of the roster.',
    setting: (own) =>
      `The document says “经常性” and gives no number; ${
        own === null
          ? 'nor has this organisation set one: one talk counts as reached here.'
          : `this organisation’s own setting is ${own.count === 1 ? 'once' : `${own.count} times`} ${own.years === 1 ? 'a year' : `every ${own.years} years`} (source: ${own.source}), which is no rule of this document.`
      } Only entries are counted; what was talked about is not in them.`,
  },
  own: {
    title: (period) => `Your talks (${period})`,
    none: 'No talk of yours has been entered for this time.',
    note: 'Only the two who had a talk can see it, each in private. What was talked about is not recorded.',
    sides: (names) => names.join(' and '),
    hasSummary: 'has a summary',
    look: (id) => `Summary #${id}`,
    button: 'My talks',
  },
  summary: {
    title: 'Summary of a talk',
    note: 'Only the two who had the talk can see it; please do not forward it.',
    drop: 'Delete the summary',
    none: (talk) => `${talk}: there is no summary.`,
    noneAtAll: 'None of your talks has a summary.',
    lost: 'This summary cannot be read now: the key that encrypted it is gone, or it is damaged. Please ask an administrator to find the key.',
    noKey:
      'There is no key now with which to encrypt the summary, so it has not been kept. Please ask an administrator to set SECRET_KEY.',
    unreadable: 'The summary could not be kept; please send “概要：…” once more.',
    onlyTalks: 'A summary belongs to a talk only; it has not been kept.',
    notYetHeld: 'The talk is still to come; the summary has not been kept. Please add it afterwards.',
    kept: KEPT,
    how: 'To add a summary to a talk, send “概要：…” (up to 100 characters); if it is not the one just entered, add its number: “概要 #0318-3fa2b：…”.',
    added: 'Summary added',
    replaced: 'Summary replaced',
    keptFor: (talk) => `${talk}: ${KEPT}`,
    recall:
      'The message that you sent is still in the chat; you can recall it. To delete the summary, send “删掉概要”.',
    nothingToDrop: (talk) => `${talk}: there is no summary; nothing has been changed.`,
    dropped: 'Summary deleted',
    droppedOf: (talk) => `${talk}: the summary is deleted; nobody can see it any more.`,
    inGroup: {
      title: 'Please give the summary in a private chat',
      text: HERE_IN_GROUP,
      hint: `${HERE_IN_GROUP} I have written to you in private.`,
    },
    whichTalk:
      'It is not clear which talk is meant; nothing has been done or kept. Please send “我的谈话” to see the numbers, then send it again with one.',
    whichOfSome: (id) =>
      `Several talks have just been entered, and it is not clear which one you answer; nothing has been kept. Please send it again with the number, for example “概要 #${id}：…”.`,
    oneLine: 'A summary must be one line; it has not been kept. Please send it again as one line.',
    tooLong: (most, length) =>
      `A summary has at most ${most} characters and this one has ${length}; it has not been kept. Please shorten it and send it again.`,
    wrongKey:
      'Some summaries are encrypted with another key and cannot be read. Please add the former key to SECRET_KEY (the new one first, a comma between them), or put secret.key back into the data folder, and start again.',
  },
};
