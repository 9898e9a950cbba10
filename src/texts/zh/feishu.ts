/** Why a file did not come, and what its person can do. */
const UNSENT: Readonly<Record<'empty' | 'large' | 'refused' | 'busy', string>> = {
  empty: '里面没有内容。请再要一次；还是这样，请联系管理员',
  large: '文件超过 30 MB，飞书不收。请分支部或分季度导出，例如“导出 一季度台账”',
  refused: '飞书没有接收。请联系管理员',
  busy: '飞书暂时收不下文件。请过几分钟再要一次',
};

/** What is said because of how Feishu is: the words that cards themselves need, and what cannot be sent or used. */
export const feishu = {
  card: {
    /** In place of a reply without any words. */
    nothing: '（没有内容）',
    /** Between the label of a row, which is grey, and its value, which is not. */
    colon: { mark: '：', gap: '' },
    source: (source: string) => `——${source}`,
    canReply: (labels: readonly string[]) => `（可以回复：${labels.join('、')}）`,
    tellMe: (labels: readonly string[]) => `（请用文字告诉我：${labels.join('、')}）`,
    fillIn: '请填写',
    choose: '请选择',
    confirm: '请确认',
    cut: '……（过长，未全部显示）',
    shortened: '内容较长，这里只显示了一部分。',
    stale: '这张卡片已经不能用了。请把要办的事再说一遍，或发“帮助”。',
    failed: '没有办成，是我这边出了问题。请过一会儿再点一次；还不行，请把要办的事发给我。',
  },
  chart: {
    title: (title: string, unit: string) => `${title}（${unit}）`,
    number: (name: string, value: number, unit: string) => `${name}${value}${unit}`,
    numbers: (parts: readonly string[]) => parts.join('，'),
  },
  /** In place of a reply that the content audit refuses. */
  withheld: '这条回复没有通过飞书的内容审核，未能发出。请换个说法再问，或者联系管理员。',
  unsent: (file: string, why: keyof typeof UNSENT) => `文件“${file}”没有发出：${UNSENT[why]}。`,
  /** What a permission of the app is for. */
  purposes: {
    send: '发消息、回复、更新卡片',
    hearInPrivate: '收私聊消息',
    hearInGroups: '收群里 @ 机器人的消息',
    memberNames: '读群成员的名字',
    sendFiles: '发送导出的台账文件',
    ownChats: '知道自己被拉进或移出了哪个群',
  },
  wrongCredentials: (code: number | null) =>
    `飞书不认 LARK_APP_ID 或 LARK_APP_SECRET（错误码 ${code}）。请到开放平台的“凭证与基础信息”页核对后重新填写。`,
  /** @param reason in English */
  unreachable: (reason: string) =>
    `还连不上飞书（${reason}），请检查网络和 LARK_DOMAIN；会一直重试，按 Ctrl+C 停止。`,
  wrongAppId:
    'LARK_APP_ID 的样子不对：应是 cli_ 加 16 位十六进制数字，请从开放平台的“凭证与基础信息”页复制。',
  webhookNeeds: (setting: string) => `LARK_TRANSPORT=webhook 时必须填写 ${setting}。`,
};
