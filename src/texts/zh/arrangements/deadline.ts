/** The date of a duty. `called` is what that date is called: 届满日. */
export const deadline = {
  /** Where the duty's file says nothing else. */
  called: '截止日期',
  title: (called: string, duty: string) => `已设${called}：${duty}`,
  set: (called: string) => `已设${called}`,
  before: '原来',
  end: '取消这个日期',
  endAsked: '取消后不再按这一天提醒。',
  over: '这一天已经过了，不会再提醒。',
  stages: '到时还没有登记，会从这几天起提醒（都是工作日）：',
  /** @param undecreed a sentence about years whose holidays are not known; may be empty */
  ownSetting: (undecreed: string) => `提前多久提醒是本单位设置，文件没有写。${undecreed}`,
  past: (day: string) => `${day}已经过了`,
  pastAsked: (where: string, duty: string, called: string) => `${where}“${duty}”的${called}是哪一天？`,
  isNext: (day: string) => `是${day}`,
  isThis: '确认就是这一天',
  withYear: '也可以带上年份再说一次，如“2027年5月31日”要连支部和名称一起说。',
  /** @param examples in quotation marks */
  which: (examples: string) => `哪一项的日期？例如${examples}。`,
  whichDay: '是哪一天？请带上年月日，例如“2027年5月31日”。',
  tooFar: '这个日子太远了，请核对年份。',
  /** What a question after the date is answered with. */
  asked: {
    title: (duty: string, called: string) => `${duty}：${called}`,
    none: '还没有设',
    how: (called: string, branch: string) =>
      `任期几年，现有文件没有写，我不推算。${called}由管理员或支部书记设，例如发“${branch}${called} 2027年5月31日”，设了才会提醒。`,
  },
  same: '现在设的就是这一天，没有改动。',
};
