import type { Knowledge, KnowledgeStep, Standing } from '../../core/knowledge.ts';

const KINDS: Readonly<Record<Knowledge['kind'], string>> = {
  document: '文件',
  pair: '问答',
  needless: '不用答',
};

const STANDING: Readonly<Record<Standing, string>> = {
  proposed: '待确认',
  standing: '在用',
  withdrawn: '已撤下',
};

const STEPS: Readonly<Record<KnowledgeStep['what'], string>> = {
  proposed: '发来',
  corrected: '更正',
  taken: '收进',
  withdrawn: '撤下',
  restored: '恢复',
};

/** What an entry is already, by where it stands; @param name as entries are called in a sentence */
const ALREADY: Readonly<Record<Standing, (name: string) => string>> = {
  proposed: (name) => `${name}还没有收进，请先确认。`,
  standing: (name) => `${name}已经在用了，不用再办。`,
  withdrawn: (name) => `${name}已经撤下了，不用再办。`,
};

/** What was added to the documents, and what they do not answer. */
export const knowledge = {
  done: '已办好',
  cancel: '取消',
  deciding: {
    take: (name: string) => `${name}已收进，几秒后就能用它回答。`,
    withdraw: (name: string) => `${name}已撤下，不再用它；可以随时恢复。`,
    restore: (name: string) => `${name}已恢复，几秒后照常使用。`,
    already: ALREADY,
    needless: '不用再办',
    cancelled: '已取消',
    nothingTaken: '已取消，什么也没有收。',
    withdrawButton: '撤下',
    restoreButton: '恢复',
    records: '看知识记录',
  },
  correcting: {
    whole: '请把要改成什么写全，例如“文号是×党发〔2026〕3号”。',
    date: '日期请写成“2026年3月18日”这样。',
  },
  document: {
    title: '收进这份文件？',
    confirm: '确认收进',
    unknown: '没有认出',
    name: '标题',
    issuer: '发文单位',
    number: '文号',
    date: '日期',
    standing: '性质',
    official: '正式文件',
    unofficial: '不是正式文件，引用时会注明',
    clauses: '条目',
    clauseCount: (count: number) => `${count}条`,
    howToCorrect:
      '认错了直接说，如“标题是…”“文号是…”“日期是…”“发文单位是…”“不是正式文件”。确认之前不会用它回答。',
    pictures: '图片和扫描页里的字读不了，不会收进，请核对条目有没有缺。',
    leftOut: (count: number) => `略去${count}行页码、页眉页脚、目录或网页导航。`,
    namesake: (title: string) =>
      `已有同名文件《${title}》，内容不同；收进后两份都会引用。旧的若也是发来收进的，可在“知识记录”里撤下。`,
    tooLarge: '文件超过30 MB，没有收；请拆开或去掉图片再发。',
    tooLong: '文件太长（超过30万字），请拆成几份再发。',
    there: (title: string) => `这份文件已经有了：《${title}》，不用再收。`,
    withdrawn: '这份文件收进过，后来撤下了；要再用，请发“知识记录”点“恢复”。',
    unreadable: '读不出的文件',
  },
  /** @param who null for an administrator by the settings @param day as a date is shown */
  step: (what: KnowledgeStep['what'], needless: boolean, who: string | null, day: string) =>
    `${who ?? '管理员'}${day}${needless && what === 'taken' ? '标为不用答' : STEPS[what]}`,
  gaps: {
    title: '知识缺口',
    none: '近180天没有答不上来的问题。',
    about: '近180天答不上来、或者被评为没帮到的问题，相近的排在一起，不记是谁问的。',
    more: (count: number) => `还有${count}类问得更少的没有列出。`,
    howTo: '文件里没有的，把文件（.docx、.pdf、.md、.txt、.html）直接发给我，确认后就能用原文回答。',
    write: '文件里有，写问答',
    needless: '不用答',
    /** @param day on which it was asked last */
    line: (question: string, wordings: number, declined: number, unhelpful: number, day: string) => {
      const counts = [
        ...(declined > 0 ? [`没有答案${declined}次`] : []),
        ...(unhelpful > 0 ? [`没帮到${unhelpful}次`] : []),
        `最近${day}`,
      ];
      return `“${question}”${wordings > 1 ? `等${wordings}种问法` : ''}：${counts.join('，')}`;
    },
    gone: '这个问题已经不在清单里了，请发“知识缺口”重新看。',
    marked: (question: string) => `“${question}”标为不用答，不再列出；要改回来，发“知识记录”点“撤下”。`,
    markedShort: '已标为不用答',
  },
  pair: {
    form: '写一条问答',
    howTo: '选文件、写第几条；或者只贴原话。原话要和文件一字不差，收进前先给您看。',
    question: '问题',
    document: '文件',
    words: '第几条，或原话',
    placeholder: '第五条',
    look: '看看怎么答',
    noWords: '请写明是第几条，或者贴出回答问题的原话。',
    title: '收进这条问答？',
    asked: '有人这样问',
    answeredBy: '就用这段原话回答：',
    questionLength: (most: number) => `请把问题写清楚，不超过${most}字。`,
  },
  keeping: {
    gone: '这一条已经取消，要收进请重新发。',
    touched: '刚才有人动过这一条，请发“知识记录”看看再办。',
  },
  records: {
    title: '知识记录',
    none: '除了原有的文件，还没有收进别的。',
    more: (count: number) => `还有${count}条更早的没有列出。`,
    howTo:
      '要加文件，把 .docx、.pdf、.md、.txt 或 .html 直接发给我；要加问答，发“问：… 答：见《文件》第…条”。',
    label: (kind: Knowledge['kind'], standing: Standing) => `${KINDS[kind]} · ${STANDING[standing]}`,
  },
  sources: {
    noDocument: (name: string) => `没有叫“${name}”的文件，请核对文件名。`,
    severalDocuments: (name: string, titles: readonly string[]) =>
      `“${name}”有${titles.length}份：${titles.map((title) => `《${title}》`).join('、')}，请写全名。`,
    namesakes: (title: string, count: number) =>
      `《${title}》同名的有${count}份，光写名称分不清。请不写文件名，直接贴出原话；或者先在“知识记录”里撤下不用的一份。`,
    noClause: (title: string, label: string, labels: readonly string[]) =>
      `《${title}》里没有“${label}”，它的条目写作：${labels.join('、')}等。`,
    severalClauses: (title: string, label: string, count: number, one: string) =>
      `《${title}》里有${count}个“${label}”，请写全，如“${one}”。`,
    clauseTooLong: (label: string, most: number) =>
      `${label}太长（超过${most}字），请贴出其中回答问题的原话。`,
    tooShort: (least: number) => `原话太短，请贴出至少${least}个字的完整句子。`,
    tooLong: (most: number) => `这段原话超过${most}字，请只贴回答问题的那几句。`,
    nowhere: '这句话在文件里找不到一字不差的原文，没有收；回答只能用文件原话。',
  },
};
