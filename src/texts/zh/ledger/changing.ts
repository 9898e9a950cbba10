/** Changing a record and making it void, answering for a plan, and putting a reminder off. */
export const changing = {
  void: {
    title: '要作废这条记录吗？',
    note: '作废后不再计入统计，但会留痕，不会删除。',
    confirm: '确认作废',
  },
  unchanged: '还没有改动。改好再确认，不改就点“取消”。',
  meanwhile: '这条记录刚被别人改过，没有改动。请再发一次“修改”，看过最新内容再改。',
  notFound:
    '没有找到您可以更改的记录。请带上编号，例如“修改 #0317-3fa2b”；编号在登记成功的卡片上，也可以发“台账”查看。',
  noneJustNow:
    '刚才没有登记过什么，不知道这说的是哪一条。要改以前的，请带上编号，例如“修改 #0317-3fa2b 地点改成三楼会议室”；要登记新的，请说是什么会、哪天开的。',
  form: {
    title: (duty: string, id: string) => `修改${duty} #${id}`,
    how: '改好后点“确认修改”；也可以直接说，例如“实到改成4”。',
    noContent:
      '谈话内容不记。确有必要，登记的人可以回“概要：…”加一句（100字内，加密保存，只有双方能在私聊里看）。',
  },
  confirm: {
    title: (id: string) => `这样改对吗？#${id}`,
    note: '确认后生效，并留下谁、什么时候、改了什么。',
    button: '确认修改',
  },
  notYourTalk: '谈心谈话由本人登记，双方里要有您本人。没有改动。',
  plan: {
    settled: '这个计划已经办过了，发“台账”可以查看',
    meanwhile: '这个计划刚被别人改过，没有改动。请看过最新内容再回复。',
    dropped: '好的，计划已作废',
    droppedToast: '计划已作废',
    droppedNote: '计划留痕，不计入统计。要再排一次，直接说，例如“下周三支委会 上午9点半”。',
    which: '是哪一个计划？',
    whichAhead: '排了好几个会，请点一下要改的那个；也可以带上会的名称说，例如“支委会推迟一周”。',
    whichHow: '有几个计划的日子已经过了，请点一下；也可以带上编号说，例如“作废 #0317-3fa2b”。',
  },
  snooze: {
    tooLate: '本期已经没有工作日可以推了，请尽快安排。',
    done: '已推迟',
    until: (day: string, duty: string) => `好的，${day}上午再提醒“${duty}”。这之前登记了，就不再提醒。`,
  },
};
