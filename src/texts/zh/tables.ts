/** Files of tables that cannot be read. */
export const tables = {
  /** What a file of text in cells is called. */
  table: '表格',
  oldFormat: '这是旧格式（.xls）或设了密码的表格。请用 Excel 或 WPS 另存为 .xlsx（不设密码）再试。',
  /** @param name of the file's kind */
  quotes: (name: string, line: number) => `${name}：第${line}行的引号没有配对，请另存为 CSV 后再导入。`,
  noText: '这个文件读不出文字。请用 Excel 或 WPS 另存为 .xlsx 或 CSV 再试。',
  unreadable: '打不开这个表格。请用 Excel 或 WPS 另存为 .xlsx（不设密码）再试。',
};
