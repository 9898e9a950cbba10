import type { Texts } from '../../shape.ts';

function daysLeft(days: number): string {
  if (days === 0) return 'today is the last day';
  return `${days} ${days === 1 ? 'day' : 'days'} left`;
}

export const views: Texts['ledger']['views'] = {
  nothing: 'Nothing has been entered for this time yet.',
  counted: 'Only what was really entered as held is counted; plans and void records are not.',
  basis: (hard, words) => `${hard ? 'Basis' : 'As the document has it'}: ${words}`,
  overview: {
    title: (branch, period) => `${branch}: ledger, ${period}`,
    all: (period) => `Ledger of all branches, ${period}`,
    allNote:
      'In the order of the roster, which is no ranking. For the records of one branch, say “台账” and its name.',
    attendance: (expected, present) => `${present} of ${expected} present`,
    talksInPrivate: (duty) => `About ${duty}, please ask me in a private chat.`,
    ownTalks: (duty) => `${duty} (your own)`,
    allTalks: (duty) => `${duty} (whole branch)`,
    talksNote: 'With whom a talk was can be seen only by the two who had it.',
    talkCounts: (branches) => branches.map(({ name, count }) => `${name}: ${count}`).join(', '),
  },
  progress: {
    all: (period) => `How all branches stand${period === null ? '' : ` (${period})`}`,
    allNote:
      'In the order of the roster, which is no ranking; only what was really entered as held is counted. For the documents’ words, say “还差啥” and the branch’s name.',
    complete: 'nothing is missing in this period',
    numbersComplete: 'nothing that the documents count is missing in this period',
    open: (count) => `${count} still open`,
    lack: (duty, period, count, missing) =>
      `${duty} (${period}: ${count}, ${missing === null ? 'no record yet in this period' : `${missing} missing`})`,
    standing: (count, missing, days) =>
      `${count}, ${missing === null ? 'no record yet in this period' : `${missing} missing`} (${daysLeft(days)})`,
    everything: 'Show everything',
    notYours: (duty) => `“${duty}” is counted by person, and your rank on the roster does not ask it of you.`,
    noneHere: 'nothing to count',
    notHere: (duty) =>
      `Nothing to count for “${duty}” in this period: the branch does not have it, or it was set as not applying.`,
    ofOwnBranch: 'What our branch still lacks',
  },
  chart: {
    months: (period) => `Held in each month, ${period}`,
    branches: (period) => `Held by each branch, ${period}`,
    unit: 'times',
  },
};
