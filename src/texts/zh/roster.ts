/** What is wrong with a cell of a roster file; follows its place. */
const wrong = {
  cells: (count: number, wanted: number) => `处有${count}格，应有${wanted}格`,
  empty: '是空的',
  openId: '应以 ou_ 开头',
  /** @param roles that there are */
  roles: (unknown: readonly string[], roles: readonly string[]) =>
    `有不认识的“${unknown.join('、')}”，可填：${roles.join(' ')}`,
  noBranch: '是空的，只有管理员可以不属于支部',
  rank: (ranks: readonly string[]) => `只能空着，或填${ranks.join('、')}`,
  twice: (line: number) => `和第${line}行相同，一个人只能有一行`,
};

/** The roster and its file (interfaces.md 6), whose own words are not said here. */
export const roster = {
  /** What an administrator by the settings is called. */
  administrator: '管理员',
  file: '名册',
  header: (columns: readonly string[]) =>
    `名册：第1行应是“${columns.join(',')}”，文件应另存为 UTF-8 编码的 CSV。`,
  nobody: '名册：除了表头没有别的行。',
  problem: (line: number, column: number, name: string, problem: string) =>
    `名册：第${line}行第${column}列（${name}）${problem}。`,
  wrong,
};
