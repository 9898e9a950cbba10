const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** Before a campaign is started. */
const proposal = {
  title: (name: string) => `启动${name}？`,
  text: (from: string) => `请核对每个阶段的日期，点“确认启动”才开始。${from}`,
  /** Where the proposed days come from. */
  from: {
    document: '日期按文件里写的月份预填，年份是您定的；原文的年份已经过去。',
    own: '文件没有写具体日期，下面预填的是本单位设置，请按实际修改。',
  },
  submit: '确认启动',
  hint: '某个阶段不搞，就把它的两个日期都清空。日期不用改，也可以直接回“确认启动”；不启动回“取消”。',
  every: {
    stage: '按阶段',
    month: '每月',
    quarter: '每季度',
    year: '每年',
    'two-years': '每两年',
  },
  whose: { branch: '各支部', organisation: '本单位' },
  /** What is asked in one rhythm. */
  asked: (every: string, whose: string, names: readonly string[]) =>
    `${every}（${whose}）：${names.join('、')}`,
  first: (stage: string) => `${stage}：第一天`,
  last: (stage: string) => `${stage}：最后一天`,
  branches: '参加的支部（不填就是全部）',
  branchesTyped: '只有一部分支部参加时，写支部名称，用顿号分开',
};

const start = {
  noTemplate: '还没有活动样板，请在 data/campaigns 里放一个。',
  which: '启动哪个活动？',
  whichText: '请选一个；也可以连年份一起说，例如“启动活动 作风建设年 2027年”。',
  year: (name: string) => `${name}：哪一年？`,
  yearText: (name: string, next: number) =>
    `请说年份，或者第一天，例如“启动活动 ${name} ${next}年”“启动活动 ${name} ${next}年3月1日”。`,
  yearButton: (year: number) => `${year}年`,
  branches: '参加的支部',
  all: '全部',
  done: (name: string) => `已启动：${name}`,
  hint: '到了日子会提醒该做的人，登记了就不再提醒。',
  progress: '活动进度',
  end: '结束活动',
  toast: '已启动',
  cardOver: '这张卡片已经不能用了，请再发一次“启动活动”。',
  unknownBranch: (name: string) => `名册里没有“${name}”，请核对支部名称。`,
  unknownBranchOrAll: (name: string) => `名册里没有“${name}”，请核对支部名称；要全部支部，不写支部就行。`,
  past: (last: string) => `这些日期都已经过去（最后一天是${last}），没有启动，请换一个年份。`,
  clash: (other: string, duty: string) =>
    `“${other}”正在进行，同一时间也要求“${duty}”，分不清是哪个活动的，没有启动。请先结束它，或者换日期、换支部。`,
  ended: '这个活动已经结束。要重新开始，请再发一次“启动活动”。',
};

const end = {
  asked: (name: string) => `结束${name}？`,
  text: '结束后不再提醒这个活动要做的事；已经登记的都保留，台账照样能查。结束了不能恢复，只能另启动一个。',
  submit: '确认结束',
  hint: '也可以回“确认结束”或“取消”。',
  none: '没有这个活动，请再发一次“结束活动”。',
  done: (name: string) => `已结束：${name}`,
  doneText: '不再提醒这个活动要做的事，已经登记的都保留。',
  toast: '已结束',
};

const progress = {
  title: (name: string, branch: string | null) => (branch === null ? name : `${name}：${branch}`),
  stage: (stage: string, from: string, to: string) => `${stage}（${from}至${to}）`,
  throughout: '整个活动期间：',
  factual: '只按已登记的真实记录统计，支部按名册顺序，不排名。',
  states: { done: '已登记', open: '还没有记录', ahead: '未到', 'not-applicable': '不适用' },
  /** Of the organisation's own matter. */
  done: '已完成',
  own: '本单位',
  counted: (state: string, count: number) => `${state}${count}个支部`,
  without: '还没有记录的支部：',
  firstOf: (names: readonly string[], count: number) => `${names.join('、')}等${count}个支部`,
  oneBranch: '看某个支部，请说“活动进度 支部名称”。',
};

const steps = {
  title: '本单位的活动步骤',
  which: '完成的是哪一步？',
  none: '现在没有等着本单位完成的步骤。',
  hint: '也可以说，例如“活动步骤 完成 集中评比”。',
  button: (step: string, period: string) => `${step}（${period}）已完成`,
  done: (step: string) => `已完成：${step}`,
  doneText: (campaign: string, step: string, period: string) =>
    `${campaign}的“${step}”（${period}）记为已完成，不再提醒。`,
  toast: '已完成',
  unknown: '没有这一步，或者还没到、已经完成了。发“活动步骤”可以看到还有哪些。',
  over: '这个活动已经结束，或者没有这一步，没有改动。',
  already: '这一步已经记过了',
};

/** Campaigns: starting, ending, how they stand, and the organisation's own steps. */
export const campaigns = {
  /** @param date `YYYY-MM-DD`; cards speak of more than one year */
  day: (date: string) => {
    const [year, month, day] = date.split('-').map(Number);
    return `${year}年${month}月${day}日`;
  },
  days: (from: string, to: string) => `${from}至${to}`,
  /** A stage with its place in the campaign, which counts from 0. */
  stage: (name: string, index: number) => `${NUMERALS[index] ?? index + 1}、${name}`,
  cancel: '取消',
  left: '已取消',
  leftText: '已取消，什么也没有改。',
  which: '哪个活动？',
  whichText: '进行中的有这几个，请点一下，也可以把名称一起说。',
  none: '没有这个活动',
  /** @param hint the reader may start one */
  noneRuns: (hint: boolean) => `现在没有进行中的活动。${hint ? '要启动，请发“启动活动”。' : ''}`,
  others: (names: readonly string[]) => `没有这个活动。进行中的有：${names.join('、')}。`,
  nothingAsked: '没有等着确认的',
  nothingAskedText: (example: string) => `请先说是哪一个，例如“${example}”，看过卡片再确认。`,
  proposal,
  start,
  end,
  progress,
  steps,
};
