import type { Texts } from '../../shape.ts';

type Importing = Texts['members']['importing'];

const columns: Importing['columns'] = {
  branch: 'branch',
  name: 'name',
  openId: 'open_id',
  roles: 'post in the Party',
  kind: 'kind of member',
  politics: 'political status',
  probationary: 'probationary',
  group: 'party group',
  rank: 'rank',
  mobile: 'mobile',
  email: 'e-mail',
};

const wrong: Importing['wrong'] = {
  rank: (said) => `“${said}” is not known; write “市厅级” or “县处级”, or leave it empty where it is neither`,
  digitsLost: (said) =>
    `“${said}” has lost its last digits; make the column one of text, then fill in the whole number`,
  mobile: (said) => `“${said}” is no mobile number; write 11 digits, or leave it empty if you do not know it`,
  email: (said) =>
    `“${said}” is no e-mail address; write it like name@example.com, or leave it empty if you do not know it`,
  name: (said) => `“${said}” does not look like a name; this cell holds the name alone`,
  noName: 'is empty; fill in the name, or delete the row',
  kind: (said) =>
    `“${said}” is not known; write “正式党员” or “预备党员”, or “群众” for somebody who is no member`,
  probationary: (said) => `“${said}” is not known; write “是” or “否”`,
  noBranch: 'the branch is not clear; add a column “支部” and fill in its name',
  openId: 'should begin with ou_; leave it empty if you do not know it',
  roles: (unknown, roles) =>
    `“${unknown.join(', ')}” is not known; there are “${roles.join(' ')}”; leave it empty where there is none`,
  twoPeople:
    'the mobile number and the e-mail address are those of two people on the roster; please check them',
  somebodyElse: (branch, name) =>
    `on the roster this is that of ${name} (${branch}), a different name; add the open_id if it is the same person, else correct it or leave it empty for now`,
  samePerson: (line) => `is the same person on the roster as row ${line}; please delete one of the two`,
  whichOne: (branch, name) =>
    `not clear who on the roster is meant: ${branch} has namesakes of “${name}”; add a mobile number, an e-mail address or an open_id`,
  sameOpenId: (line) => `the same as in row ${line}; one person has but one row`,
  sameContact: (line) => `the same as in row ${line}; please check it, or delete the row that is repeated`,
  sameName: (line) =>
    `the same name in the same branch as row ${line}; add a mobile number, an e-mail address or an open_id`,
};

export const importing: Importing = {
  columns,
  sheet: (name) => `${name === '' ? 'Table' : name}: `,
  line: (line) => `row ${line}`,
  column: (column, name) => `, column ${column} (“${name}”)`,
  rosterLine: (line) => `Roster: row ${line}`,
  problem: (place, problem) => `${place}: ${problem}.`,
  wrong,
  twoColumns: (line, one, other, column) =>
    `in row ${line}, columns ${one} and ${other} both are ${column}; please keep one of them.`,
  noNames: 'has no column “姓名” and was not read.',
  branchDoubt: {
    same: (said, branch) =>
      `“${said}” is taken for “${branch}” on the roster. If they are two, add a column “支部” with the whole name.`,
    other: (said, branch) =>
      `“${said}” and “${branch}” on the roster are taken for two branches. If they are one, add a column “支部” with the name as the roster has it.`,
  },
  unused: (names) => `columns that were not used: ${names.map((name) => `“${name}”`).join(', ')}.`,
  noList:
    'No column “姓名” was found. The header needs the name (“姓名”), and best also “支部”, “手机” and “党内职务”.',
  nobody: 'There is nobody below the header, or no member of the Party.',
  someLines: (lines, more) => `${lines.join(', ')}${more ? ' and more' : ''}`,
  passed: {
    noMember: (said, count, lines) =>
      `“${said}” is no member of the Party; not imported (${count}): ${lines}.`,
    notGiven: (said, count, lines) =>
      `“${said}” was not given (${count}): ${lines}. To give it, appoint in chat, or write it in a column “角色”.`,
  },
  noAdministrator:
    'There would be no administrator any more, so nothing was imported. Please keep one on the roster.',
  more: (count) => `Not shown: ${count} more; mend those above and import again to see them.`,
  preview: {
    newBranch: (branch) => `New branch: ${branch}`,
    ofBranch: (branch, people) => `${branch} (${people.length}): ${people.join(', ')}`,
    person: (name, posts) => (posts.length === 0 ? name : `${name} (${posts.join(', ')})`),
    changed: (place, name, differences) => `${place} ${name}: ${differences.join('; ')}`,
    difference: (field, before, after) => `${field} ${before || '(empty)'} → ${after || '(empty)'}`,
    roles: 'roles',
    sums: (added, changed, unchanged, missing, leave) =>
      `${added} new, ${changed} changed, ${unchanged} unchanged, ${missing} not in the table${
        missing === 0 ? '' : leave ? ' (taken to have left)' : ' (kept; add --leave if they have really left)'
      }.`,
    waiting: (count) =>
      `Of these, ${count} have no open_id yet and wait: they are found once the group of their branch is bound, or when an administrator says “核对名册” in private.`,
  },
};
