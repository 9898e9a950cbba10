/** Who is away gets no reminders. `name` is null for the reader. */
export const leave = {
  set: '请假已记下',
  /** `3月1日（周日）至3月20日（周五）`. @param until null for one day */
  days: (from: string, until: string | null) => (until === null ? from : `${from}至${until}`),
  /** @param next one of those below */
  text: (days: string, name: string | null, next: string) => `${days}，不给${name ?? '您'}发提醒。${next}`,
  next: {
    secretary: '这期间该书记办的支部事项，改提醒管理员。',
    committee: '这期间该办的支部事项，改提醒书记。',
    member: '个人的事项，回来再提醒。',
  },
  why: '事由',
  before: (days: string) => `原来记的${days}，以这次为准。`,
  private: '事由只有您自己看得到。提前回来，发“销假”。',
  end: '取消请假',
  endAsked: '取消后照常发提醒。',
  told: '已私聊告诉本人，没有说事由。',
  toldText: (days: string) => `已为您记下：${days}不给您发提醒。`,
  toldHint: '不对的话，发“销假”就照常提醒。',
  asked: (name: string | null) => `${name ?? ''}请假：从哪天到哪天？`,
  from: '开始',
  until: '结束',
  reason: '事由（可不填，只有本人看得到）',
  submit: '确认请假',
  hint: '也可以直接回一句，如“3月1日到3月20日”“到下周五”。',
  impossible: '日子对不上，请再说一次，跨年的带上年份，例如“请假 2026年12月20日到2027年1月5日”。',
  pick: '请选好开始和结束的日期。',
  whoIsMeant: '不能确定是哪一位，请写名册里的全名，例如“李秀英请假到下周五”。',
  endsEarly: '结束的日子早于开始的日子，请核对。',
  over: '这段时间已经过了，不用设。',
  tooLong: '最长设到一年以内，请核对年份。',
};
