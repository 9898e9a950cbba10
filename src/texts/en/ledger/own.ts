import type { Texts } from '../../shape.ts';

const QUARTERS = ['first', 'second', 'third', 'fourth'];

function usually(quarter: number | null): string {
  return quarter === null ? '' : `, usually in the ${QUARTERS[quarter - 1]} quarter`;
}

function daysLeft(days: number): string {
  return `${days} ${days === 1 ? 'day' : 'days'} left`;
}

export const own: Texts['ledger']['own'] = {
  title: (duty, year) => (duty === null ? `My own duties (${year})` : `${duty}: my own (${year})`),
  sent: 'I have sent you your own duties in private.',
  note: 'Only you can see this. One stay counts once, and so does each day; a stay of which no days were said counts as one day, or half a day if it began in the afternoon.',
  visitDays: 'Days at the grassroots',
  entered: (count) => `${count} entered`,
  open: (count, missing, days) =>
    `${count}${missing === null ? '' : `, ${missing} missing`} (${daysLeft(days)})`,
  grounds: ({ words, hard, members, noNumber }) =>
    [
      noNumber === null
        ? null
        : `${noNumber.rank === null ? 'The roster does not give your rank' : `Your rank is “${noNumber.rank}”`}, and there is a number only for ${noNumber.ranks.map((rank) => `“${rank}”`).join(', ')}: none is asked of you, yours are only counted.`,
      words === null ? null : `${hard ? 'Basis' : 'As the document has it'}: ${words}.`,
      members
        ? 'The document says “领导班子成员”, which the roster does not have; whoever has a rank there is counted.'
        : null,
    ]
      .filter((part) => part !== null)
      .join(' '),
  numbers: {
    label: (duty) => `${duty} (own setting)`,
    held: (count, days) => `${count}${days.length === 0 ? '' : ` (${days.join(', ')})`}`,
    open: ({ held, quarter, lack, left, last }) =>
      [
        `${held}${usually(quarter)}, ${lack}`,
        left === null ? '' : ` (${left === 0 ? 'today is the last day' : daysLeft(left)})`,
        last === null ? '' : `; last held on ${last}`,
      ].join(''),
    inShort: (count, quarter, lack) => `${count}${usually(quarter)}, ${lack}`,
    ofBranch: (branch, group, standing) => `${branch}${group === null ? '' : ` ${group}`}: ${standing}`,
    lack: {
      none: 'no record yet in this period',
      fewer: (count) => `fewer than ${count} recorded in this period`,
      notDue: 'not yet due',
      notYet: 'still to come',
    },
    setting: (silent, often, source) =>
      `${silent ? 'The document gives no number. ' : ''}This organisation’s own setting is ${often} (source: ${source}); it is no rule of the campaign documents.`,
    talks: (duty, setting, asked) =>
      `${duty}: ${setting} Who has been talked with is counted by person; please see “${asked}”.`,
  },
};
