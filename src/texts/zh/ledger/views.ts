/** 台账 and 进度: what is recorded, and how the duties stand. */
export const views = {
  nothing: '这段时间还没有登记。',
  counted: '只按已登记的真实记录统计；计划和作废的不算。',
  /** @param hard whether the document demands it. @param words of the document, with where they stand */
  basis: (hard: boolean, words: string) => `${hard ? '依据' : '文件写法'}：${words}`,
  overview: {
    title: (branch: string, period: string) => `${branch} ${period}台账`,
    all: (period: string) => `各支部${period}台账`,
    allNote: '按名册顺序列出，不排名。看某个支部的明细，请说“台账 支部名称”。',
    attendance: (expected: number, present: number) => `应到${expected}实到${present}`,
    talksInPrivate: (duty: string) => `${duty}的情况请私聊我看。`,
    ownTalks: (duty: string) => `${duty}（您自己的）`,
    allTalks: (duty: string) => `${duty}（全支部）`,
    talksNote: '和谁谈的只有谈话双方可看。',
    talkCounts: (branches: readonly { readonly name: string; readonly count: number }[]) =>
      branches.map(({ name, count }) => `${name}${count}次`).join('，'),
  },
  progress: {
    all: (period: string | null) => `各支部进度${period === null ? '' : `（${period}）`}`,
    allNote: '按名册顺序列出，不排名；只按已登记的真实记录统计。文件依据请说“还差啥 支部名称”。',
    complete: '本期都有了',
    numbersComplete: '文件写了次数的，本期都有了',
    open: (count: number) => `还差${count}项`,
    /** @param missing times; null where nothing is demanded */
    lack: (duty: string, period: string, count: string, missing: number | null) =>
      `${duty}（${period}${count}，${missing === null ? '本期还没有记录' : `还差${missing}次`}）`,
    /** @param missing with its unit; null where nothing is demanded */
    standing: (count: string, missing: string | null, daysLeft: number) =>
      `${count}，${missing === null ? '本期还没有记录' : `还差${missing}`}（${
        daysLeft === 0 ? '今天是最后一天' : `还有${daysLeft}天`
      }）`,
    /** The way from one duty to all of them. */
    everything: '看全部',
    notYours: (duty: string) => `“${duty}”按个人统计，名册里的职级没有要求您的。`,
    noneHere: '没有要统计的',
    notHere: (duty: string) => `“${duty}”这一期没有要统计的：本支部没有这一项，或者已经设为不适用。`,
    ofOwnBranch: '本支部还差啥',
  },
  chart: {
    months: (period: string) => `${period}各月开展次数`,
    branches: (period: string) => `各支部${period}开展次数`,
    unit: '次',
  },
};
