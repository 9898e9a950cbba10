/** The one sentence for everybody without the right, whether or not the thing exists. */
const refusal = '您不在本支部名册，或没有这项权限，未做任何更改。如需办理，请联系支部书记或组织委员。';

function notKept(duty: string): string {
  return `${duty}不能在群里登记，刚才的内容没有保存，建议马上撤回。`;
}

/** Entering what was held or planned: the form, the questions' card and what was saved. */
export const entry = {
  refusal,
  talkInGroup: {
    title: (duty: string) => `${duty}请在私聊里登记`,
    hint: (duty: string) => `${notKept(duty)}我已私聊您。`,
    notKept,
    how: '要登记，请在这里只发：对象、时间、类型。例如“今天上午和刘一鸣谈心，年度反馈”。谈话内容不用写。',
  },
  changedMeanwhile: '这条记录刚被别人改过，请先看一眼最新内容再登记。',
  /** Title of the empty form, and the label of what opens it. */
  register: (duty: string) => `登记${duty}`,
  blank: '填好后点“确认登记”；也可以直接用一句话说，例如“昨天下午3点开的，应到5实到4，王五出差”。',
  oneAtATime: (entered: string, others: readonly string[]) =>
    `这条里还说到${others.join('、')}。一次登记一项，这次是${entered}；${others.join('、')}请另发一条。`,
  groupsApart: (entered: string, others: readonly string[]) =>
    `一个小组登记一条，这一条记${entered}，人数只算本组的；${others.join('、')}由各自的组长登记。`,
  submit: { record: '确认登记', plan: '确认计划', amend: '确认修改' },
  saved: {
    title: (duty: string, as: 'planned' | 'late' | 'held') =>
      `${{ planned: '已存为计划', late: '已补记', held: '已登记' }[as]}：${duty}`,
    toast: { planned: '已存为计划', held: '已登记' },
    planned: '开完会回“开了”，再转成记录；计划不计入完成情况。',
    unsaid: (fields: readonly string[]) => `没有说到：${fields.join('、')}。留空不补，可以随时修改。`,
    offerSummary:
      '谈话内容不记。确有必要，可以回“概要：…”加一句（100字内，加密保存，只有您和对方能在私聊里看）。',
  },
  voided: '已作废',
  amended: '已修改',
  amend: '修改',
  void: '作废',
  ask: {
    what: '登记什么？',
    title: (duty: string) => `${duty}：还要问一下`,
    how: '可以点选，也可以直接回话，例如“13号”“1”“应到23实到21”。48小时内有效。',
    summaryLost: '概要不能加密，没有保存。请联系管理员检查 SECRET_KEY，登记好以后再单独发“概要：…”。',
    summaryWaits: '概要已加密，登记完成时一起保存。',
    leave: '确认登记，缺项留空',
  },
  cancel: '取消',
  cancelled: { title: '已取消', said: '已取消，没有登记。', unchanged: '已取消，原来的记录没有动。' },
  /** @param withSummary whether the draft that ends held a talk's summary */
  same: (withSummary: boolean) =>
    `好的，是同一次，没有另记。${withSummary ? '后面那句概要也没有保存，要补请单独发“概要：…”。' : ''}`,
};
