/** A duty does not apply in one period. `matter` names both (`arrangements.matter`). */
export const settling = {
  asked: (matter: string) => `${matter}：为什么不适用？`,
  /** The reason was told. */
  confirmed: (matter: string) => `${matter}设为不适用？`,
  confirmInWords: '也可以直接回“确认”，或者换一句原因。',
  noPlan: (matter: string) =>
    `台账里没有这一天的“${matter}”计划，不用取消。整期都不开的，请说“不适用 ${matter}”加上原因。`,
  askedText: (where: string) => `${where}这一期不再提醒，要留一句原因，以后查得到。`,
  example: '如：委员都在外学习',
  submit: '确认不适用',
  inWords: '也可以直接回一句原因。',
  done: '已设为不适用',
  text: (matter: string) => `${matter}不再提醒，“还差啥”里也不再列；下一期照常。`,
  end: '取消不适用',
  endAsked: '取消后照常提醒，还差的照常列出。',
  demand: (cited: string) => `文件原文是：${cited}。这里只是不再提醒，不改变文件的要求。`,
  /** @param isMeeting people come together for it */
  held: (isMeeting: boolean) => `${isMeeting ? '开过' : '办过'}了，登记一下就不再提醒`,
  heldText: (matter: string, isMeeting: boolean) =>
    `${matter}没有设为不适用。已经${isMeeting ? '开过' : '办过'}的，请登记，计入台账。`,
  enter: '去登记',
  which: '哪一项不适用？',
  whichText: '请连名称和原因一起说，例如“不适用 支委会 委员都在外学习”。',
  duties: (names: readonly string[]) => `有提醒的是：${names.join('、')}。`,
  cardOver: '这张卡片已经不能用了，请直接说，例如“不适用 支委会 委员都在外学习”。',
  notTheirs: (where: string, duty: string) => `${where}没有“${duty}”这一项，本来就不提醒。`,
  already: (matter: string) => `${matter}已经设为不适用了，不会再提醒。`,
  recorded: (matter: string) => `${matter}已经有登记了，不用设。`,
};
