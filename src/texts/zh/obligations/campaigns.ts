/** A stage with the day of its first or last day on which it is compared. */
interface StageDay {
  readonly stage: string;
  readonly day: string;
}

/** Campaigns: what is wrong with the dates that somebody gives, and with a template's file. */
export const campaigns = {
  dates: {
    noStage: '至少要有一个阶段，请填第一天和最后一天。',
    notADay: (stage: string, typed: string) => `“${stage}”的日期“${typed}”不对，请写成 2027-05-01 这样。`,
    endsEarly: (stage: string, start: string, end: string) =>
      `“${stage}”的最后一天（${end}）早于第一天（${start}），请改一改。`,
    startsBefore: (one: StageDay, before: StageDay) =>
      `“${one.stage}”（${one.day}开始）排在“${before.stage}”（${before.day}开始）后面，不能比它先开始。`,
    endsBefore: (one: StageDay, before: StageDay) =>
      `“${one.stage}”（${one.day}结束）排在“${before.stage}”（${before.day}结束）后面，不能比它先结束。`,
    same: (before: string, stage: string) =>
      `“${before}”和“${stage}”的日期完全一样，分不清是哪个阶段，请错开。`,
    tooLong: (start: string, end: string) => `从${start}到${end}太长了，请核对年份。`,
  },
  /** Lines about data/campaigns; numbers count from 1, a place is `stages 第1条 tasks 第2条`. */
  file: {
    sameId: (id: string) => `stages 里有两个阶段的 id 都是“${id}”`,
    sameName: (name: string) => `stages 里有两个阶段都叫“${name}”`,
    needsTopic: (place: string) => `${place}不在某个阶段里，要写 topic`,
    startsBefore: (place: string) => `${place} 的第一天早于前一个阶段的第一天`,
    notADay: (place: string, day: string) => `${place} 没有“${day}”这一天`,
    endsEarly: (place: string) => `${place} 的最后一天早于第一天`,
    unknownDuty: (place: string, id: string) => `${place} 没有“${id}”这一项`,
    sameStep: (place: string, step: string) => `${place} reminders 里有两步都叫“${step}”`,
    needsRole: (place: string) => `${place} reminders 的 to 要写角色`,
    administratorsOnly: (place: string) => `${place} 是本单位的事，to 只能写 [管理员]`,
    twice: (place: string, id: string) => `${place}里“${id}”重复了`,
    sharedName: (file: string, name: string, other: string) => `${file}：叫法“${name}”在 ${other} 里也有`,
    dayFormat: '要写成 MM-DD，如 05-20',
  },
};
