/** Reminders of a duty rest for a time. */
export const mute = {
  done: '已暂停提醒',
  text: (where: string, duty: string, until: string) =>
    `${where}的“${duty}”，到${until}为止不再提醒，之后照常。`,
  hint: '只是不提醒：“还差啥”里照常列出，登记照常计入。',
  end: '取消暂停',
  endAsked: '取消后照常提醒。',
  asked: (duty: string) => `暂停提醒“${duty}”：到哪天，为什么？`,
  askedText: (where: string) => `${where}的提醒暂停到哪一天，要写明，最长一年；原因以后查得到。`,
  until: '到哪天为止',
  submit: '确认暂停',
  inWords: '也可以直接回一句，如“到4月30日 场地装修”。',
  which: (example: string) => `暂停哪一项的提醒？例如“${example}”。`,
  impossible: '日子对不上，请再说一次，例如“到4月30日”。',
  cardOver: (example: string) => `这张卡片已经不能用了，请直接说，例如“${example}”。`,
  needless: (duty: string) => `“${duty}”本来就不提醒，不用暂停。`,
  over: '这一天已经过了，请换一个日子。',
  tooLong: '最长暂停一年，请换一个近一点的日子。',
};
