/** What stands, and how it is ended; and what is said when a duty is resumed. */
export const list = {
  title: '提醒设置',
  none: '现在没有另外设的：该提醒的都照常提醒。',
  more: (count: number) => `还有${count}条，请带上支部名称看，如“提醒设置 第一党支部”。`,
  /** @param by who set it, and when */
  row: (value: string, by: string, day: string) => `${value}（${by}${day}设）`,
  all: '全部提醒',
  deadline: (called: string, day: string) => `${called}是${day}`,
  /** @param reason null where it is not theirs to read */
  notApplicable: (reason: string | null) => `不适用${reason === null ? '' : `，原因：${reason}`}`,
  muted: (until: string, reason: string | null) =>
    `暂停到${until}${reason === null ? '' : `，原因：${reason}`}`,
  leave: (from: string, until: string, reason: string | null) =>
    `${from}至${until}${reason === null ? '' : `，事由：${reason}`}`,
  /** @param name null for the reader */
  leaveOf: (name: string | null) => `${name ?? '您'}请假`,
  someone: '一位同志',
  /** @param examples of what to say */
  ways: (examples: readonly string[]) => `要设，直接说：${examples.map((one) => `“${one}”`).join('、')}。`,
  ended: '已取消',
  endedText: '已取消这项设置。',
  resumed: '提醒照常',
  /** @param some leave stood */
  leaveOver: (some: boolean) =>
    some ? '请假已取消，从现在起照常发提醒。' : '没有请着的假，提醒本来就照常。',
  dutyResumed: (duty: string, some: boolean) =>
    some ? `“${duty}”从现在起照常提醒。` : `“${duty}”没有停着的提醒，本来就照常。`,
  resumeWhich: '恢复哪一项的提醒？例如“恢复 支委会”；请假回来了，发“销假”。',
};
