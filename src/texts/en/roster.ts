import type { Texts } from '../shape.ts';

const wrong: Texts['roster']['wrong'] = {
  cells: (count, wanted) => `the row has ${count} cells and should have ${wanted}`,
  empty: 'is empty',
  openId: 'should begin with ou_',
  roles: (unknown, roles) => `“${unknown.join(', ')}” is not known; there are “${roles.join(' ')}”`,
  noBranch: 'is empty; only an administrator may belong to no branch',
  rank: (ranks) => `may only be empty or ${ranks.map((rank) => `“${rank}”`).join(' or ')}`,
  twice: (line) => `the same as in row ${line}; one person has but one row`,
};

export const roster: Texts['roster'] = {
  administrator: 'Administrator',
  file: 'Roster',
  header: (columns) => `Roster: row 1 should be “${columns.join(',')}”; save the file as CSV in UTF-8.`,
  nobody: 'Roster: there is no row below the header.',
  problem: (line, column, name, problem) => `Roster: row ${line}, column ${column} (“${name}”): ${problem}.`,
  wrong,
};
