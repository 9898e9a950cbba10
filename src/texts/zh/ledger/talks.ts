const HERE_IN_GROUP = '谈话概要不能在群里说，刚才的内容没有保存，建议马上撤回。';

/** How far talks reach, one's own talks, and the one line that may be kept of one. */
export const talks = {
  coverage: {
    /** @param branch null for all of them */
    title: (branch: string | null, period: string, duty: string) =>
      `${branch ?? '各支部'} ${period}${duty}覆盖情况`,
    button: (duty: string) => `${duty}覆盖情况`,
    committee: '支委之间',
    members: '支委与党员',
    peers: '党员之间',
    masses: '与群众',
    pairs: (done: number, total: number) => `${done}/${total}对`,
    people: (done: number, total: number) => `${done}/${total}人`,
    pair: (one: string, other: string) => `${one}和${other}`,
    openCommittee: '支委之间还没有谈的',
    openMembers: '支委还没有谈到的党员',
    openPeers: '还没有和其他党员谈的',
    complete: '都谈到了。',
    note: '名单只发给书记和纪检委员本人，请勿转发；按名册顺序，不分先后。',
    setting: (own: { readonly years: number; readonly count: number; readonly source: string } | null) =>
      `${
        own === null
          ? '文件只写“经常性”，没有写次数；本单位也没有设置次数，这里有过一次就算谈到。'
          : `文件只写“经常性”，没有写次数；${own.years === 1 ? '每年' : `每${own.years}年`}${own.count}次为本单位设置（出处：${own.source}），不是这份文件的规定。`
      }只按已登记的次数统计，不含谈话内容。`,
  },
  own: {
    title: (period: string) => `您的谈心谈话（${period}）`,
    none: '这段时间没有登记过您的谈话。',
    note: '只有谈话双方各自在私聊里能看。谈话内容不记。',
    sides: (names: readonly string[]) => names.join('与'),
    hasSummary: '有一句概要',
    look: (id: string) => `看概要 #${id}`,
    button: '我的谈话',
  },
  summary: {
    title: '谈话概要',
    note: '只有谈话双方能看，请勿转发。',
    drop: '删掉概要',
    none: (talk: string) => `${talk}：没有概要。`,
    noneAtAll: '您的谈话里没有概要。',
    lost: '这句概要现在读不出来：加密它的密钥不在了，或者内容已损坏。请联系管理员找回密钥。',
    noKey: '现在没有可用的密钥，概要不能加密，所以没有保存。请联系管理员设置 SECRET_KEY。',
    unreadable: '概要没能保存，请再发一次“概要：…”。',
    onlyTalks: '概要只用于谈心谈话，没有保存。',
    notYetHeld: '还没有谈，概要没有保存。谈完登记后再补。',
    kept: '概要已加密保存，只有您和对方能在私聊里看。',
    how: '要给一次谈话补一句概要，请发“概要：…”（100字内）；不是刚登记的那次，请带编号：“概要 #0318-3fa2b：…”。',
    added: '已加一句概要',
    replaced: '概要已换成新的一句',
    keptFor: (talk: string) => `${talk}：概要已加密保存，只有您和对方能在私聊里看。`,
    recall: '聊天里您发的那条消息还在，可以自己撤回。要删除，请发“删掉概要”。',
    nothingToDrop: (talk: string) => `${talk}：没有概要，什么也没有改。`,
    dropped: '概要已删除',
    droppedOf: (talk: string) => `${talk}：概要已删除，谁也看不到了。`,
    inGroup: {
      title: '谈话概要请在私聊里说',
      text: HERE_IN_GROUP,
      hint: `${HERE_IN_GROUP}我已私聊您。`,
    },
    whichTalk: '没有对上是哪一次谈话，没有办理，什么也没有保存。请先发“我的谈话”看编号，再带编号发一次。',
    whichOfSome: (id: string) =>
      `刚登记过几次谈话，没有对上您回复的是哪一次，什么也没有保存。请带编号再发一次，例如“概要 #${id}：…”。`,
    oneLine: '概要只能是一行，没有保存。请合成一行再发。',
    tooLong: (most: number, length: number) => `概要最多${most}字，这次有${length}字，没有保存。请缩短再发。`,
    /** For whoever runs the assistant. */
    wrongKey:
      '有谈话概要是用另外的密钥加密的，现在读不出来。请把原来的密钥加在 SECRET_KEY 里（新的在前，逗号隔开），或放回数据文件夹的 secret.key，再启动。',
  },
};
