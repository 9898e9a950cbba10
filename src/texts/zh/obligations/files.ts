const KINDS: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  array: '列表（[ ] 或一行一个“- ”）',
  object: '下面再分几项的内容',
  boolean: 'true 或 false',
};

/** What is wrong with a data file; each line stands behind the file's name. Numbers count from 1. */
export const files = {
  folderClosed: (why: string) => `打不开这个文件夹（${why}）`,
  folderEmpty: '里面一个文件也没有',
  notYaml: '文件名要以 .yaml 结尾',
  notOpened: (why: string) => `打不开（${why}）`,
  notRead: (line: number, why: string) => `第${line}行写法不对（${why}）`,
  numberTwice: (id: string) => `“${id}”写了两条`,
  /** One of a list. */
  item: (number: number) => `第${number}条`,
  value: {
    missing: '缺少这一项',
    kind: (expected: string) => `应该是${KINDS[expected] ?? expected}`,
    choice: (values: readonly string[]) => `只能写${values.join('、')}`,
    unknown: (keys: readonly string[]) => `不认得“${keys.join('”“')}”，请检查拼写`,
    atLeast: (least: string) => `不能小于${least}`,
    atMost: (most: string) => `不能大于${most}`,
    empty: '不能空着',
    letters: '只能用小写英文字母',
    dayFormat: '要写成 MM-DD，如 11-01',
    oneOpening: 'workdaysLeft、monthsLeft、workdaysIn 要写一个，也只能写一个',
  },
  idDiffers: (id: string) => `id 是“${id}”，与文件名不一致`,
  fieldTwice: (field: string) => `fields 里“${field}”写了两次`,
  speakerAsked: '写了 speakerRole，fields.ask 里就要有 speaker',
  cadence: {
    oneNumber: 'cadence 里 count 和 byRank 只能写一个',
    ranksOfPerson: 'cadence.byRank 只用于按个人算的事',
    noCount: 'cadence 里缺少 count',
  },
  counts: {
    noFields: '写了 counts.kind，fields 里的两项都要写 []',
    needsCadence: '写了 counts.kind，就要写 cadence',
    lost: (kind: string) => `counts.kind 里的“${kind}”没有这一项，或者它自己也不登记`,
  },
  days: {
    ofPerson: 'days 只用于按个人算的事',
    needsField: '写了 days，fields.optional 里就要有 days',
    sameQuote: 'days 里的 quote 要和 basis 里的一条一样',
  },
  reminders: {
    none: 'cadence 是 none，reminders 就要写 []',
    sameName: 'reminders 里有两步同名',
    order: (number: number) => `reminders 第${number}条要比前一条离期末更近`,
    toPerson: (number: number) => `reminders 第${number}条 to 要写“本人”`,
    toRole: (number: number) => `reminders 第${number}条 to 要写角色`,
  },
  /** @param other the file that has it too; null for the same one */
  sharedAlias: (alias: string, other: string | null) =>
    `叫法“${alias}”${other === null ? '本文件里' : `${other} 里也`}有`,
};
