/** The reminders of the next days, before they are sent. */
export const plan = {
  title: (branch: string, days: number) => `${branch}：接下来${days}天的提醒`,
  none: '这段时间没有要发的提醒：该登记的都登记了，或者还没到时候。',
  only: '到时还没有登记才会发；登记了就不发。',
  more: (count: number) => `还有${count}条。`,
  grounds: '文件依据：',
  whichBranch: '看哪个支部的提醒计划？',
  whichBranchText: '请带上支部名称，例如“提醒计划 第一党支部”。',
  /** One line. @param roles who gets it */
  line: (what: string, roles: readonly string[]) => `${what} → ${roles.join('、')}`,
  /** @param missing null where nothing is recorded @param putOff somebody had put it off */
  duty: (matter: string, missing: string | null, putOff: boolean) =>
    `${matter}${missing === null ? '还没有登记' : `还差${missing}`}${putOff ? '（推迟过的）' : ''}`,
  yourself: '您本人',
  attending: { members: '支部群', committee: '支部委员', group: '本小组党员' },
  notice: (what: string, when: string) => `预告${what}（${when}）`,
  question: (what: string) => `问${what}开了没有`,
  planner: '排计划的人',
};
