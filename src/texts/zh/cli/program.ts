/** What `zhibu` says whatever its subcommand is. */
export const program = {
  name: '支部助手',
  unknown: (name: string, known: readonly string[]) =>
    `没有“${name}”这个命令，可用：${known.join('、')}。用法见 zhibu help。`,
  usage: (usage: string) => `用法：${usage}`,
  wrongOption: '有不认识的选项，或者选项后面缺了值',
  misused: (what: string, usage: string) => `${what}。用法：${usage}`,
  failed: '没有办成：程序出错，详情见上面的日志。',

  wrongDate: (option: string) => `--${option} 要写成 YYYY-MM-DD 的日期，例如 2026-03-18`,
  oneOf: (option: string, known: readonly string[]) => `--${option} 要写 ${known.join('、')} 之一`,
  unreadable: (file: string) => `读不了文件 ${file}，请核对路径和权限。`,
  unwritable: (file: string) => `写不了文件 ${file}，请核对路径和权限。`,
  taken: (file: string) => `文件 ${file} 已经有了，请换一个文件名。`,
  notMade: (file: string) => `文件 ${file} 写不了，请核对路径和权限。`,
  tooLarge: (file: string, megabytes: number) => `${file} 超过 ${megabytes} MB，请分几个文件导入。`,
  line: (file: string, number: number) => `${file} 第${number}行`,
  noText: (place: string, name: string) => `${place}缺少文字“${name}”，请核对。`,
  noObject: (place: string) => `${place}不是一个 JSON 对象，请核对。`,
  unknownBranch: (branch: string) => `名册里没有“${branch}”，请先导入名册或核对支部名。`,
  span: {
    days: (count: number) => `${count}天`,
    hours: (count: number) => `${count}小时`,
    minutes: (count: number) => `${count}分钟`,
    less: '不到1分钟',
  },
};
