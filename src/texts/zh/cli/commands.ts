/** The subcommands: what each is for, and what it says. Those that talk at length have a file of their own. */
export const commands = {
  ask: {
    summary: '用文件原话回答问题；文件可以换成别的文件夹（.md 和 .txt）',
    misuse: '要一个问题（有空格时用引号括起来），或者 --batch 加一个文件',
  },
  backup: {
    summary: '把全部数据备份成一个文件（助手运行时也可以）',
    misuse: 'backup 后面要写一个文件名',
    done: (rows: number, file: string) =>
      `已备份${rows}条到 ${file}。谈话概要是加密的：密钥（SECRET_KEY，或数据文件夹里的 secret.key）不在备份里，请另外保管。`,
  },
  eval: {
    summary: '在任何一组段落和问题上量一量检索质量',
    misuse: '--passages 和 --queries 都要给一个文件',
    noQuestions: (file: string) => `${file} 里一个问题也没有。`,
    noList: (place: string) => `${place}缺少列表“relevant_ids”，请核对。`,
  },
  export: {
    summary: '导出台账，或年终的述职、自查材料（--material）',
    materialNeedsDocx: '--material 要和 --format docx 一起用',
    needsFile: (format: string) => `${format} 要用 -o 写明存到哪个文件`,
  },
  import: {
    summary: '把文件（.md .txt .html .docx .pdf）收进文件库，认出条目，文字不变',
    misuse: 'import 后面要写至少一个文件',
    asForOne: '--as 只能用于一个文件',
    wrongSlug: '--as 要写一个短名，只用字母、汉字、数字和 -',
    tooLarge: (megabytes: number) => `超过 ${megabytes} MB，请拆开或去掉图片再试。`,
    problem: (file: string, what: string) => `${file}：${what}`,
    taken: (path: string) => `${path} 已经有了，请用 --as 换一个短名，或先移走它。`,
    notMade: (path: string) => `${path} 写不了，请核对文件夹和权限。`,
  },
  ledger: {
    summary: '从导出的 .xlsx 导入台账（--dry-run 只看不写）',
    misuse: 'ledger 后面要写 import',
    needsFile: 'import 后面要写一个 .xlsx 文件',
    noAdministrator: '--by 要写一位管理员的 open_id，请核对名册。',
    wouldImport: (added: number, skipped: number) => `将导入${added}条，跳过${skipped}项。`,
    imported: (added: number, skipped: number) => `已导入${added}条，跳过${skipped}项。`,
  },
  parse: {
    summary: '看一句话会被怎样理解；什么也不保存',
    misuse: '要一句话（用引号括起来），或者 --batch 加一个文件',
    noText: 'text 要是一句话',
    wrongTime: 'at 要写成 ISO 时间，例如 2026-03-18T10:00:00+08:00',
    wrongChat: 'chat 要写 p2p 或 group',
    problem: (place: string, what: string) => `${place}：${what}。`,
  },
  reminders: {
    summary: '列出一段时间里会发出的提醒（按现在已登记的情况）',
    misuse: '--from 和 --to 都要给，而且 --to 不能早于 --from',
  },
  reseal: {
    summary: '换密钥以后，把谈话概要都改用新密钥加密（可以重复运行）',
    misuse: 'reseal 后面不写别的，密钥写在 SECRET_KEY 里，新的放在最前面',
    noKey: '没有密钥。请设置 SECRET_KEY：新的在前，旧的在后，用逗号隔开。',
    /** @param next what is still to be done, a sentence of its own */
    done: (anew: number, current: number, next: string) =>
      `已改用新密钥加密${anew}句，原来就是新密钥的${current}句。${next}`,
    unreadable: (count: number) =>
      `有${count}句用现有的密钥读不出来，没有动。请把加密它们的密钥加进 SECRET_KEY，再运行一次。`,
    underWay: (count: number) =>
      `还有${count}句正在办理，旧密钥先留着。请启动助手办完，用文件存数据的再停下，然后再运行一次。`,
    onlyKey: '现在只有一个密钥，请留好。要换密钥，把新的写在 SECRET_KEY 的最前面，旧的留在后面。',
    oldKeys: '排在最前面的密钥请留好，其余的可以去掉了；以前的备份还要用旧密钥才读得出，请另外保管。',
  },
  restore: {
    summary: '把备份恢复到空的数据文件夹或数据库',
    misuse: 'restore 后面要写一个备份文件',
    done: (rows: number) =>
      `已恢复${rows}条。要看以前的谈话概要，SECRET_KEY 要和备份时的一样；原来没有设置的，先把备份时的 secret.key 放回数据文件夹，再启动。`,
  },
  roster: {
    summary: '导入（.csv、.xlsx）、导出名册，或把支部和群绑定',
    misuse: 'roster 后面要写 import、export 或 bind',
    needsFile: 'import 后面要写一个文件',
    onlyLooked: '只看不写，没有导入。',
    notImported: '没有导入。',
    changedMeanwhile: '确认的时候名册变了，没有导入。请再运行一次，看过再确认。',
    imported: (people: number, branches: number) => `已导入${people}人，${branches}个支部。`,
    confirm: '确认导入请输入“是”：',
    exportAlone: 'export 后面不写别的，名册会打印出来',
    needsBoth: '--branch 和 --chat 都要给',
    bound: (branch: string) => `已绑定：${branch}。`,
  },
  start: {
    summary: '启动助手；没有飞书凭据时启动本机演示',
    misuse: 'start 后面不写别的，设置写在 .env 里',
    started: (url: string) => `支部助手已启动，健康检查：${url}/healthz`,
    demo: (url: string) => `演示已就绪，请用浏览器打开：${url}/`,
  },
};
