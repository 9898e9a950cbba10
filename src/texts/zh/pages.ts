import type { RecordStatus } from '../../core/record.ts';
import { calendar, type NamedPeriod } from './calendar.ts';
import { fields } from './fields.ts';

/** What may be said of a period; the pages' `State`. */
type State = 'held' | 'planned' | 'open' | 'ahead' | 'not-applicable';

const STATES: Readonly<Record<State, string>> = {
  held: '已开展',
  planned: '有计划',
  open: '还没有记录',
  ahead: '还没到',
  'not-applicable': '不适用',
};

const STATUSES: Readonly<Record<RecordStatus, string>> = { held: '已开展', planned: '计划', void: '已作废' };

/** Names of duties by their id (interfaces.md 5), where a language has its own; elsewhere they have that of their file. */
const DUTIES: Readonly<Record<string, string>> = {};

/** The ledger pages. */
export const pages = {
  htmlLang: 'zh-CN',
  product: '支部助手台账',
  skip: '跳到正文',
  navigation: '页面导航',
  otherLanguage: 'English',
  signedInAs: (name: string) => `当前：${name}`,
  leave: '退出',
  colon: '：',

  entrance: {
    title: '请从飞书进入',
    how: '请在飞书里私聊支部助手，发“打开台账”，再点它给您的链接。',
    why: '链接10分钟内有效，只给您本人用；进入后8小时不用再点。',
  },
  left: { title: '已退出', how: '要再看，请在飞书里私聊支部助手，发“打开台账”。' },
  missing: {
    title: '看不到这一页',
    how: '没有这一页，或者您不能看。请从首页进入；觉得应该能看的，请联系管理员。',
    home: '回首页',
  },
  refused: { leaving: '请在台账网页里点“退出”。', writing: '这里只能看。' },

  pages: {
    organisation: '各支部',
    campaigns: '专项活动',
    pending: '待办与问题',
    branch: '年度情况',
    records: '全部记录',
  },

  state: (state: State) => STATES[state],
  status: (status: RecordStatus) => STATUSES[status],
  late: '补记',
  count: (done: number, target: number) => `${done}/${target}`,
  times: (count: number) => `${count}次`,
  year: (year: string) => `${year}年`,
  yearBefore: '上一年',
  yearAfter: '下一年',
  month: (month: number) => `${month}月`,
  period: calendar.period,
  longPeriod: (period: NamedPeriod): string =>
    period.every === 'month' || period.every === 'quarter'
      ? `${period.start.slice(0, 4)}年${calendar.period(period)}`
      : calendar.period(period),
  day: (date: string): string => calendar.day(date, true),
  duties: DUTIES,
  field: fields.of,

  branch: {
    title: (branch: string, year: string) => `${branch} ${year}年`,
    now: '现在的情况',
    nowEmpty: '眼下没有要办的。',
    calendar: '全年日历',
    calendarHint: '横着看一年，每格是一个时段；点一格看登记的记录。',
    legend: '图例',
    duty: '项目',
    chart: '各月开展次数',
    chartNumbers: '各月开展次数（数字）',
    total: '合计',
    counted: '文件没有写次数的',
    countedHint: '只数本年登记了几次。',
    talks: '谈心谈话',
    talksHint: '只列次数；和谁谈、谈什么，这里都没有。',
    exporting: '导出',
    exportTable: '导出表格（Excel）',
    exportBook: '导出记录本（Word）',
    factual: '只按已登记的真实记录统计；计划和作废的不算。',
  },
  records: {
    title: (branch: string) => `${branch} 记录`,
    filter: '筛选',
    kind: '项目',
    period: '时段',
    status: '状态',
    all: '全部',
    show: '查看',
    none: '没有符合条件的记录。',
    found: (count: number) => `共${count}条`,
    hint: '谈心谈话不在这里。',
  },
  record: {
    number: (id: string) => `编号 ${id}`,
    minutes: '打印用的记录',
    back: '回到全部记录',
    revisions: '登记和修改',
    created: '登记',
    changed: '修改',
    who: '谁',
    when: '什么时候',
    what: '改了什么',
    before: '原来',
    after: '改为',
    empty: '（空）',
    unknown: '（已不在名册）',
    absent: (count: number) => `${count}人`,
    print: '在浏览器里选“打印”，纸张选A4。',
  },
  organisation: {
    title: (year: string) => `各支部 ${year}年`,
    totals: '全部支部合计',
    totalsHint: '每格写的是有多少个支部；不适用的支部不计。',
    chart: (month: string) => `${month}各项情况（支部数）`,
    map: '各支部情况',
    mapHint: '支部按名册顺序，不排名。点一格看这个支部的记录。',
    slice: '看什么',
    byMonth: (month: string) => `${month}，各项`,
    byDuty: (duty: string) => `${duty}，全年`,
    search: '找支部',
    show: '查看',
    none: '没有叫这个名字的支部。',
    branch: '支部',
    pages: '翻页',
    page: (page: number, pages: number, count: number) => `第${page}页，共${pages}页（${count}个支部）`,
    before: '上一页',
    after: '下一页',
  },
  campaigns: {
    title: '专项活动',
    none: '没有正在开展的专项活动。',
    days: (from: string, to: string) => `${from}至${to}`,
    throughout: '整个活动期间',
    matter: '事项',
  },
  pending: {
    title: '待办与问题',
    drafts: '还没登记完的',
    draftsHint: '只有数目和放了多久，没有内容。',
    noDrafts: '没有登记到一半的。',
    branch: '支部',
    noBranch: '没有说是哪个支部',
    count: '条数',
    oldest: '最早的放了',
    hours: (hours: number) =>
      hours < 1 ? '不到1小时' : hours < 48 ? `${hours}小时` : `${Math.floor(hours / 24)}天`,
    questions: '答不上来的问题',
    questionsHint: '近180天的，相近的排在一起，不记是谁问的；已有问答、标为不用答的不列。',
    noQuestions: '没有答不上来的问题。',
    question: '问题',
    others: '其他问法',
    declined: '没有答案（次）',
    unhelpful: '没帮到（次）',
    last: '最近',
  },
};
