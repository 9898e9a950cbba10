import type { Texts } from '../../shape.ts';

export const importing: Texts['ledger']['importing'] = {
  place: (sheet, line, column, header) =>
    `“${sheet}”, line ${line}${column === null ? '' : `, column ${column}`} (“${header}”)`,
  problem: (place, what) => `${place}: ${what}.`,
  skipped: {
    otherBranches: (count) => `${count} more ${count === 1 ? 'line is' : 'lines are'} of other branches.`,
    status: (sheet, line, status) => `“${sheet}”, line ${line}: its status is “${status}”; not imported.`,
    onlyCounts: (sheet) => `“${sheet}”: this sheet has only numbers; not imported.`,
    row: (sheet, line, branch, date, why) => `“${sheet}”, line ${line} (${branch} ${date}): ${why}.`,
    likeLine: (line) => `the same as line ${line}`,
    void: (id) => `#${id} in the ledger is void and has been left alone`,
    planned: (id) => `#${id} in the ledger is a plan and has been left alone`,
    there: (id) => `already in the ledger (#${id})`,
    differs: (id) =>
      `#${id} in the ledger is not like this line and has been left alone; to change it, say “修改 #${id}” in chat`,
    sameEvent: (id) => `the ledger already has this one (#${id})`,
  },
  remark: {
    group: (place, group) => `${place}: “${group}” is not on the present roster; imported all the same.`,
    onLine: (sheet, line, what) => `“${sheet}”, line ${line}: ${what}`,
    miscounted: {
      tooMany: (present, expected) =>
        `${present} present are more than the ${expected} expected; imported all the same.`,
      absences: (expected, present, named) =>
        `${expected} expected and ${present} present leave ${expected - present} absent, but ${named} are named; imported all the same.`,
    },
  },
  sheet: {
    unknown: (sheet, known) =>
      `“${sheet}”: this sheet is not known. Sheets must be named as in an export: “${known.join('”, “')}”.`,
    noColumn: (sheet, header) => `“${sheet}”: line 1 has no column “${header}”.`,
    column: (sheet, column, header, why) =>
      `“${sheet}”, line 1, column ${column} (${header === '' ? 'no name' : `“${header}”`}): ${why}.`,
    unknownColumn: 'it is not known; please delete the column, or name it as in an export',
    columnTwice: 'an earlier column has the same name',
  },
  sameNumber: (place, line, sheet) =>
    `${place}: line ${line} of “${sheet}” has the same number. Please leave the number empty in new lines.`,
  cell: {
    number: (said) =>
      `“${said}” does not look like a number. Copy it as exported, and leave it empty in new lines`,
    noBranch: 'no branch is given',
    unknownBranch: (said) => `“${said}” is not on the roster`,
    noGroup: 'no party group is given',
    ahead: (date) => `${date} is still to come; only what has been held can be imported`,
    noDate: 'it is empty',
    date: (said) => `“${said}” is no day of the calendar`,
    time: (said) => `“${said}” is no time; please write it like 15:00`,
    count: (said) => `“${said}” is no number of people`,
    days: (said) => `“${said}” is no number of days; please write it like 2 or 0.5`,
    absent: 'its brackets do not pair; please write it like “王芳（出差）、李四”',
    late: 'it can only be “是”, or empty',
    nobody: (name) =>
      `“${name}” is not on the roster of this branch; please check, or write the open_id instead`,
    several: (name) =>
      `there is more than one “${name}” in this branch; please check, or write the open_id instead`,
  },
};
