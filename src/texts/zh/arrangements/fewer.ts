/** Too many reminders, or at the wrong time. */
export const fewer = {
  title: '提醒可以这样减少',
  when: '提醒只在工作日的上班时间发，周末、节假日和中午不发（调休要上班的周末照常）；一件事登记了，就不再提醒。',
  /** @param settles whether the reader may say that something does not apply */
  ways: (settles: boolean) =>
    `想晚几天，回“推迟三天”；出差、休假，发“请假 3月1日到3月20日”；这一期确实不开的，${
      settles ? '说“不适用 支委会”加上原因' : '请书记或支部委员设“不适用”'
    }。`,
  plan: '看提醒计划',
  settings: '看提醒设置',
};
