interface Common {
  readonly duty: string;
  readonly period: string;
  /** null where nothing is recorded. */
  readonly done: string | null;
  readonly missing: string;
  /** The day up to which it is asked for; null for what is only usual. */
  readonly before: string | null;
}

/** A month's digest, to who answers for a branch. */
const digest = {
  title: (branch: string, month: string) => `${branch}${month}小结`,
  /** What may be asked next. */
  open: '还差啥',
  exportMonth: (month: string) => `导出${month}台账`,
  ahead: '提醒计划',
  /** @param some is missing */
  factual: (some: boolean) => `只按已登记的真实记录统计${some ? '；已经开展的，补记一下即可' : ''}。`,
  none: (month: string) => `${month}没有登记。`,
  held: (month: string) => `${month}登记了：`,
  /** @param dates of the first, `YYYY-MM-DD` @param more there are others */
  heldOn: (count: number, dates: readonly string[], more: boolean) =>
    `${count}次，${dates.map((date) => `${Number(date.slice(8))}日`).join('、')}${more ? '等' : ''}`,
  talks: (count: number) => `${count}次`,
  missing: '还差：',
  /** @param done null where nothing is recorded */
  lack: (missing: string, done: string | null) => `${missing}${done === null ? '' : `（已登记${done}）`}`,
  unseen: (names: readonly string[]) => `没有看到记录：${names.join('、')}。`,
  next: '接下来还没有记录的：',
  before: (day: string) => `${day}前`,
  planned: '已有计划：',
  /** @param what a duty, and its 党小组 */
  plan: (when: string, what: string) => `${when} ${what}`,
  more: (count: number) => `还有${count}项`,
};

/** A month of all branches, to administrators. */
const organisation = {
  title: (month: string) => `各支部${month}小结`,
  /** @param groups some is counted by 党小组 */
  factual: (groups: boolean) =>
    `只按已登记的真实记录统计，支部按名册顺序，不排名。${groups ? '按党小组算的，每个党小组都有记录才计这个支部。' : ''}`,
  none: (month: string) => `${month}没有可以汇总的登记。`,
  chart: (month: string) => `到${month}底有记录的支部数`,
  unit: '个',
  held: '有记录',
  without: '还没有',
  branches: (count: number) => `有记录${count}个`,
  /** @param until its last day, where it runs beyond the month */
  period: (label: string, until: string | null) => (until === null ? label : `${label}，${until}前`),
  list: '还没有记录的支部：',
};

/** What people are told of the bot's own accord. */
export const reminders = {
  /** Where the line is short. @param date `YYYY-MM-DD` */
  monthDay: (date: string) => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`,
  /** The first of many names. */
  firstOf: (names: readonly string[], of: string) => `${names.join('、')}…等${of}`,
  branches: (count: number) => `${count}个支部`,
  groups: (count: number) => `${count}个党小组`,
  times: (count: number) => `${count}次`,
  /** @param place empty where the title says enough */
  heading: (place: string, title: string) => `【${place === '' ? '' : `${place}：`}${title}】`,

  duty: {
    title: (duty: string, period: string) => `${duty}（${period}）`,
    until: '截止',
    left: (day: string, days: number) => `${day}，${days === 0 ? '就是今天' : `还有${days}天`}`,
    held: '已开，去登记',
    entered: '已完成，去登记',
    done: '已完成',
    snooze: (days: number) => (days === 7 ? '推迟一周' : `推迟${days}天`),
    notApplicable: '不适用',
    hintDone: '点“已完成”后就不再提醒；也可以说“活动步骤 完成”。',
    /** @param meeting the duty's name, where people come together for it */
    hint: (meeting: string | null) =>
      `${meeting === null ? '' : `定了时间，也可以直接回复，如“下周三下午3点${meeting}”。`}登记后就不再提醒。`,
  },

  plan: {
    title: (duty: string) => `提醒：${duty}`,
    branch: '支部',
    time: '时间',
    agenda: '议题：',
    asked: (duty: string, isMeeting: boolean) => `${duty}：${isMeeting ? '开' : '办'}了吗？`,
    held: (isMeeting: boolean) => (isMeeting ? '开了' : '办了'),
    move: '改期',
    notHeld: (isMeeting: boolean) => (isMeeting ? '没开' : '没办'),
    hint: (isMeeting: boolean) =>
      isMeeting
        ? '也可以直接回“开了”“没开”，或“改到下周三上午9点半”。只问这一次。'
        : '也可以直接回“办了”“没办”，或“改到下周三上午9点半”。只问这一次。',
  },

  several: {
    /** @param names of the first @param more there are others */
    title: (count: number, names: readonly string[], more: boolean) =>
      `${count}件事：${names.join('、')}${more ? '等' : ''}`,
    month: (month: string) => `${month}小结`,
    more: (count: number) => `还有${count}件没有列出。`,
    open: '看还差啥',
    hint: '登记后就不再提醒。',
    planned: (duty: string) => `${duty}已有安排`,
    passed: (duty: string) => `${duty}原定的日子已过，还没有登记`,
    /** What the branches named behind it have in common. */
    state: ({ duty, period, done, missing, before }: Common) =>
      `${duty}（${period}）${done === null ? '还没有记录' : `已登记${done}，还差${missing}`}，${before === null ? '方便时请安排' : `请在${before}前安排`}`,
  },

  digest,
  organisation,
};
