import type { Answer, Matter } from '../../core/document.ts';

const TITLES: Readonly<Record<Answer['outcome'], string>> = {
  answer: '文件原文',
  clarify: '您问的是哪一份文件？',
  decline: '文件里没有',
};

/** What is asked of the assistant itself. What is said of data is kept true by README (数据在哪里) and `roster/grants.ts`. */
const MATTERS: Readonly<Record<Matter, string>> = {
  privacy:
    '您的提问不存档，我也不会转告书记或别的人；没答上、没帮到的问题，去掉姓名留180天，供管理员补文件，不记是谁问的。登记的会议和活动会留存，本支部党员和管理员能看，谁登记、谁改过也在；谈心谈话只有双方能在私聊里看，不记内容。聊天窗口里的消息由飞书保存，不归我管；群里没有@我的话，我不看也不存。',
  talks:
    '谈心谈话只记双方、时间、地点、类型和方式，不记谈了什么，登记时顺口说的内容存之前就去掉；本人要加的一句概要，加密保存。这些只有双方能在私聊里看。书记、纪检委员能看到还有谁没谈到，其他支委和管理员只看得到次数，都看不到内容。',
  naming: '我不点名，也不给人和支部排名。',
  signing: '我这里不签到、不打卡，也不能代办；谁到了会，以登记的应到、实到和缺席为准。',
  sending: '我不替人发通知、捎话，也不催人；该提醒的事，到时候我会自己提醒。',
  roster: '名册里有谁、谁担任什么职务，我这里不报，请问支部的同志；您自己的职务，发“我是谁”看。',
  composing:
    '心得、发言稿、总结这类文稿我不代写，要用文件里的话，可以直接问，我把原文找给您，例如“谈心谈话有什么要求”。',
};

/** What is wrong with a file that is to become a document, and what to do. */
const unreadable = {
  /** @param endings of files that can be read */
  kind: (endings: readonly string[]) => `只能导入 ${endings.join('、')} 文件，请先另存为其中一种。`,
  tooLarge: (megabytes: number) => `文件超过 ${megabytes} MB，请拆开或去掉图片再试。`,
  tooManyWords: '文件里的字数太多，请拆成几份再试。',
  noWords: '文件里没有正文，请核对是不是选错了文件。',
  noSlug: '从文件名里取不出短名，请用 --as 写一个。',
  encoding: '看不出这个文件的文字编码，请另存为 UTF-8 再试。',
  unpacked: (megabytes: number) =>
    `文件里的文字展开后超过 ${megabytes} MB，不像一份正常的文件，没有导入；请拆成几份，或另存为 .txt 再试。`,
  protectedWord: '这个 Word 文件加了密码，或者是旧的 .doc 格式，请去掉密码另存为 .docx 再试。',
  brokenWord: '这个 Word 文件打不开，可能已损坏，请用 Word 打开后另存一份再试。',
  scannedPdf: '这个 PDF 里没有文字，可能是扫描件，请先做文字识别（OCR）再试。',
  longPdf: (pages: number) => `这个 PDF 超过 ${pages} 页，请拆成几份再试。`,
  protectedPdf: '这个 PDF 加了密码，请去掉密码再试。',
  brokenPdf: '这个 PDF 打不开，可能已损坏，请重新导出一份再试。',
};

/** What was recognised in a document that was imported, line by line. */
const report = {
  written: (title: string, path: string) => `《${title}》已写入 ${path}`,
  ownHead: '  文件头：原来就有，照原样保留',
  /** @param value null where it was not recognised */
  field: (name: string, value: string | null) => `  ${name}：${value ?? '没有认出，请在文件头里补上'}`,
  title: '标题',
  number: '文号',
  date: '日期',
  issuer: '发文单位',
  source: '来源',
  unofficial: '  正文自称不是正式文件，已记为 official: false',
  /** @param some of the lines */
  leftOut: (count: number, some: readonly string[]) =>
    `  略去：${count}行页码、页眉页脚、目录或网站导航（${some.map((line) => `“${line}”`).join('、')}${some.length < count ? '等' : ''}）`,
  /** @param labels of the first clauses */
  clauses: (count: number, labels: readonly string[], characters: number) =>
    `  条目：${count}条（${labels.join('；')}${count > labels.length ? '……' : ''}），共${characters}字，文字未改动`,
};

/** What is wrong with the files of a folder of documents, or of the lexicon. */
const problems = {
  document: (name: string, problem: string) => `文件 ${name}：${problem}`,
  noWords: '没有正文。',
  yaml: (error: string) => `文件头不是正确的 YAML（${error}）。`,
  /** @param where in the head; empty for the whole */
  head: (where: string, problem: string) => `文件头的 ${where || '内容'} 不对：${problem}。`,
  date: '应写成 YYYY-MM-DD',
  noFolder: (folder: string) => `读不到文件夹 ${folder}，请检查路径。`,
  emptyFolder: (folder: string) => `文件夹 ${folder} 里没有 .md 或 .txt 文件。`,
  doubled: (slug: string) => `有两份文件都叫 ${slug}，请改掉其中一个的文件名。`,
  lexicon: (name: string, where: string, problem: string) =>
    `词表 ${name} 的 ${where || '内容'} 不对：${problem}。`,
  lexiconUnread: (name: string, error: string) => `词表 ${name} 读不了：${error}。`,
  bankLine: (path: string, line: string) => `词表 ${path} 的这一行要写成“原话 = 问法 问法”：${line}`,
};

/** Answers from the documents, whose own words are quoted as they are. What a greeting gets stands in `data/lexicon`. */
export const qa = {
  titles: TITLES,
  matters: MATTERS,
  /** What an officer may look at instead of people's names, and have put together instead of a text. */
  offers: {
    naming: '登记过什么、还缺什么，可以看：',
    composing: '述职、自查材料，我可以按台账和文件原文摘录：',
    ledger: '台账',
    status: '还差啥',
    branches: '各支部进度',
    material: '述职材料',
  },
  /** Over an answer to something that no document could say. */
  aside: '支部助手',
  helpful: '有帮助',
  unhelpful: '没帮到',
  whole: '看全文',
  clause: '条款全文',
  changed: '文件已更新，请重新提问',
  unofficial: '这份材料自称非正式文件，仅供参考。',
  /** Where a folder of documents has no lexicon of its own. */
  unknown: '这些文件里没有写这件事，我不能猜。',
  noSuchDocument: (name: string) => `现有文件里没有“${name}”，请核对一下名称。`,
  /** @param asked and `other`: what documents are called for short */
  elsewhere: (asked: string, other: string, clause: string, words: string) =>
    `${asked}没有写这一条；${other}（${clause}）写的是：“${words}”`,
  whichDocument: '有几份文件都写到了，说法不同。您问的是哪一份？',
  more: '文件里还有这些写到它：',
  moreOfWhat: '您想接着问哪件事？请把问题说全，我再查一遍。',
  noMore: '现有文件里写到这件事的就是这些。',
  noSuchClause: (title: string, said: string) => `《${title}》里没有编号是“${said}”的条款。`,
  noClause: (said: string) => `现有文件里没有编号是“${said}”的条款。`,
  whichNumbered: (said: string) => `有几份文件都有“${said}”，您问的是哪一份？`,
  alsoIn: (places: readonly { readonly document: string; readonly clause: string }[]) =>
    `${places.map(({ document, clause }) => `${document}（${clause}）`).join('、')}里也有同样的话。`,
  missing: (questions: readonly string[]) =>
    `${questions.map((question) => `“${question}”`).join('、')}在现有文件里没有写。`,
  /** Sentences of one answer, one after the other. */
  together: (sentences: readonly string[]) => sentences.join(''),
  /** An answer in plain words, line by line. */
  plain: {
    quote: (words: string) => `“${words}”`,
    source: (title: string, clause: string) => `——${title}（${clause}）`,
    caution: (caution: string) => `注意：${caution}`,
    near: '可以这样问：',
  },
  problems,
  report,
  unreadable,
};
