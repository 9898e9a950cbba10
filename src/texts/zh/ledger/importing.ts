/** What is said of a table that is read into the ledger. Lines and columns count from 1. */
export const importing = {
  /** @param column its number, or null where the table has none of that name. @param header of that column */
  place: (sheet: string, line: number, column: number | null, header: string) =>
    `${sheet}：第${line}行${column === null ? '' : `第${column}列`}（${header}）`,
  problem: (place: string, what: string) => `${place}${what}。`,
  skipped: {
    otherBranches: (count: number) => `另有${count}行是别的支部的。`,
    status: (sheet: string, line: number, status: string) =>
      `${sheet} 第${line}行：状态是“${status}”，不导入。`,
    onlyCounts: (sheet: string) => `${sheet}：表里只有次数，不导入。`,
    row: (sheet: string, line: number, branch: string, date: string, why: string) =>
      `${sheet} 第${line}行（${branch} ${date}）：${why}。`,
    likeLine: (line: number) => `和第${line}行相同`,
    void: (id: string) => `台账里的 #${id} 是作废的，没有动它`,
    planned: (id: string) => `台账里的 #${id} 是计划，没有动它`,
    there: (id: string) => `台账里已经有了（#${id}）`,
    differs: (id: string) => `台账里的 #${id} 和这一行不同，没有动它。要改，请在聊天里说“修改 #${id}”`,
    sameEvent: (id: string) => `台账里已经有这一次（#${id}）`,
  },
  remark: {
    group: (place: string, group: string) => `${place}“${group}”不在现在的名册里，照样导入。`,
    onLine: (sheet: string, line: number, what: string) => `${sheet}：第${line}行${what}`,
    miscounted: {
      tooMany: (present: number, expected: number) => `实到${present}人比应到${expected}人多，照样导入。`,
      absences: (expected: number, present: number, named: number) =>
        `应到${expected}、实到${present}，差${expected - present}人，但写了${named}名缺席，照样导入。`,
    },
  },
  sheet: {
    unknown: (sheet: string, known: readonly string[]) =>
      `${sheet}：不认识这张表。表名要和导出的一样：${known.join('、')}。`,
    noColumn: (sheet: string, header: string) => `${sheet}：第1行没有“${header}”这一列。`,
    /** @param header empty where the column has none */
    column: (sheet: string, column: number, header: string, why: string) =>
      `${sheet}：第1行第${column}列（${header === '' ? '没有列名' : header}）${why}。`,
    unknownColumn: '不认识，请删掉这一列或改成导出时的列名',
    columnTwice: '和前面的列重名',
  },
  sameNumber: (place: string, line: number, sheet: string) =>
    `${place}和第${line}行（${sheet}）的编号相同。新加的行请把编号留空。`,
  cell: {
    number: (said: string) => `“${said}”不像编号。照抄导出的编号，新加的行请留空`,
    noBranch: '没有写支部',
    unknownBranch: (said: string) => `“${said}”不在名册里`,
    noGroup: '没有写党小组',
    ahead: (date: string) => `${date}还没到，只能导入已经开过的`,
    noDate: '是空的',
    date: (said: string) => `“${said}”不是日历上的日期`,
    time: (said: string) => `“${said}”不是时间，要写成 15:00 这样`,
    count: (said: string) => `“${said}”不是人数`,
    days: (said: string) => `“${said}”不是天数，要写成 2 或 0.5 这样`,
    absent: '的括号没有配对，要写成“王芳（出差）、李四”这样',
    late: '只能写“是”，或留空',
    nobody: (name: string) => `“${name}”不在这个支部的名册里，请核对，或改写成 open_id`,
    several: (name: string) => `“${name}”在这个支部不止一位，请核对，或改写成 open_id`,
  },
};
