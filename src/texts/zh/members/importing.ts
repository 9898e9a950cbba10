/** How a column of an office's list is named in messages. */
const columns = {
  branch: '支部',
  name: '姓名',
  openId: 'open_id',
  roles: '党内职务',
  kind: '人员类别',
  politics: '政治面貌',
  probationary: '是否预备',
  group: '党小组',
  rank: '职级',
  mobile: '手机',
  email: '邮箱',
};

/** What is wrong with a cell, or a row; follows its place. */
const wrong = {
  rank: (said: string) => `“${said}”不认识，要写成市厅级或县处级，都不是就留空`,
  digitsLost: (said: string) => `“${said}”少了后面的数字，请把这一列设成文本格式，再填完整的手机号`,
  mobile: (said: string) => `“${said}”不是手机号，要写11位数字，不知道就留空`,
  email: (said: string) => `“${said}”不是邮箱地址，要写成 name@example.com 这样，不知道就留空`,
  name: (said: string) => `“${said}”不像姓名，这一格只写姓名`,
  noName: '是空的，请填姓名，或删掉这一行',
  kind: (said: string) => `“${said}”不认识，党员要写成正式党员或预备党员，不是党员就写群众`,
  probationary: (said: string) => `“${said}”不认识，要写是或否`,
  noBranch: '看不出是哪个支部，请加“支部”一列并填上支部名',
  openId: '应以 ou_ 开头，不知道就留空',
  /** @param roles that there are */
  roles: (unknown: readonly string[], roles: readonly string[]) =>
    `有不认识的“${unknown.join('、')}”，可填：${roles.join(' ')}，没有就留空`,
  twoPeople: '的手机号和邮箱在名册里是两个人的，请核对',
  somebodyElse: (branch: string, name: string) =>
    `在名册里是${branch}${name}的，姓名不同。是同一个人，请补上 open_id；不是，请改正，或先留空`,
  samePerson: (line: number) => `和第${line}行是名册里的同一个人，请删掉一行`,
  whichOne: (branch: string, name: string) =>
    `分不清是名册里的哪一位：${branch}有同名的“${name}”，请补上手机号、邮箱或 open_id`,
  sameOpenId: (line: number) => `和第${line}行相同，一个人只能有一行`,
  sameContact: (line: number) => `和第${line}行相同，请核对，或删掉重复的一行`,
  sameName: (line: number) => `和第${line}行同支部同名，请补上手机号、邮箱或 open_id`,
};

/** A list of members that is imported, and what that would do. */
export const importing = {
  columns,
  /** How a message names the sheet, before what it says of it. @param name empty where there is but one */
  sheet: (name: string) => `${name === '' ? '表格' : name}：`,
  line: (line: number) => `第${line}行`,
  column: (column: number, name: string) => `第${column}列（${name}）`,
  rosterLine: (line: number) => `名册：第${line}行`,
  problem: (place: string, problem: string) => `${place}${problem}。`,
  wrong,
  twoColumns: (line: number, one: number, other: number, column: string) =>
    `第${line}行第${one}列和第${other}列都是${column}，请只留一列。`,
  noNames: '没有“姓名”这一列，没有读。',
  branchDoubt: {
    same: (said: string, branch: string) =>
      `“${said}”当作名册里的“${branch}”。不是同一个，请加“支部”一列，写全支部名。`,
    other: (said: string, branch: string) =>
      `“${said}”和名册里的“${branch}”当作两个支部。是同一个，请加“支部”一列，照名册写支部名。`,
  },
  unused: (columns: readonly string[]) => `没有用到的列：${columns.join('、')}。`,
  noList: '没有找到“姓名”这一列。表头要有姓名，最好还有支部、手机、党内职务。',
  nobody: '表头下面没有人，或没有一位党员。',
  /** @param more whether there are more than these */
  someLines: (lines: readonly string[], more: boolean) => `${lines.join('、')}${more ? '等' : ''}`,
  /** What was passed over; what the cell says, in how many rows, and in which. */
  passed: {
    noMember: (said: string, count: number, lines: string) =>
      `“${said}”${count}人不是中共党员，没有导入：${lines}。`,
    notGiven: (said: string, count: number, lines: string) =>
      `“${said}”${count}人没有给：${lines}。要给，请在聊天里任命，或写在“角色”一列。`,
  },
  noAdministrator: '导入后就没有管理员了，没有导入。请在名册里留一位管理员。',
  more: (count: number) => `另外还有${count}处，改好上面这些再导入一次就会列出。`,
  preview: {
    newBranch: (branch: string) => `新支部：${branch}`,
    ofBranch: (branch: string, people: readonly string[]) =>
      `${branch}（${people.length}人）：${people.join('、')}`,
    person: (name: string, posts: readonly string[]) =>
      posts.length === 0 ? name : `${name}（${posts.join('、')}）`,
    changed: (place: string, name: string, differences: readonly string[]) =>
      `${place} ${name}：${differences.join('；')}`,
    difference: (field: string, before: string, after: string) =>
      `${field} ${before || '（空）'} → ${after || '（空）'}`,
    roles: '角色',
    /** @param leave whether those who are missing have left */
    sums: (added: number, changed: number, unchanged: number, missing: number, leave: boolean) =>
      `新增${added}人，更改${changed}人，不变${unchanged}人，表里没有${missing}人${
        missing === 0 ? '' : leave ? '（按已离开办）' : '（照旧保留，确已离开的请加 --leave）'
      }。`,
    waiting: (count: number) =>
      `其中${count}人还没有 open_id，先等着：绑定支部群后按群名单对上，也可以由管理员私聊发“核对名册”。`,
  },
};
