/** Posts given and taken in chat. Roles are said as the roster has them. */
export const appointing = {
  /** @param give whether roles are given or taken */
  question: (give: boolean, name: string, roles: readonly string[]) =>
    give ? `任命${name}为${roles.join('、')}？` : `免去${name}的${roles.join('、')}？`,
  branch: '支部',
  before: '原来',
  now: '现在',
  after: '之后',
  confirm: (give: boolean) => (give ? '确认任命' : '确认免去'),
  cancel: '取消',
  inWords: '也可以直接回“确认”或“取消”。',
  nobodyLeft: (place: string, role: string) => `之后${place}没有${role}，给${role}的提醒没有人收。`,
  heldBy: (role: string, names: readonly string[]) => `现在的${role}是${names.join('、')}，不会自动免去。`,
  groupless: '名册里还没有这位同志的党小组，请在名单里补上再导入。',
  done: (name: string) => `${name}的职务已更改`,
  effect: '马上生效，已记下是谁、什么时候改的。',
  changed: '已更改',
  nothing: '不用改',
  alreadySo: (give: boolean, name: string, roles: readonly string[]) =>
    `${name}${give ? '已经是' : '本来就不是'}${roles.join('、')}。`,
  whichPerson: (name: string) => `哪一位${name}？`,
  choosePerson: '名册里不止一位，请选；也可以带上支部名再说一次。',
  whichRole: (give: boolean, name: string) => (give ? `任命${name}为什么职务？` : `免去${name}的什么职务？`),
  /** @param roles what they are, in words */
  rolesNow: (name: string, roles: string) => `${name}现在是：${roles}。`,
  /** @param example words that would do */
  several: (name: string, example: string) => `名册里不止一位${name}，请带上支部名，例如“${example}”。`,
  sayWho: (example: string) => `请说是谁、什么职务，例如“${example}”。`,
  waits: (name: string) => `${name}还没有对上飞书账号，请先发“核对名册”。`,
  unknown: (name: string) => `名册里没有“${name}”，请核对姓名和支部；新来的同志请先导入名册。`,
  cardOver: (example: string) => `这张卡片已经不能用了，请再说一次，例如“${example}”。`,
  cancelled: '已取消',
  nothingChanged: '已取消，什么也没有改。',
  standing: '党员、预备党员不在这里改：请在名单里改好，再导入一次。',
  ofRoster: '人员、支部和姓名以名册为准',
  ofRosterText:
    '人员进出、支部、党小组和姓名不在聊天里改：请在名单里改好，再导入一次（zhibu roster import）；调走、退休的从名单里去掉，导入时加 --leave。',
  gone: '这位同志已经不在名册里，没有改动。',
  lastAdministrator: '免去之后就没有管理员了，没有改动。请先任命另一位管理员。',
  trail: {
    title: '任免记录',
    none: '还没有在聊天里任免过。',
    /** @param when `YYYY-MM-DD HH:mm` @param who did it; null for an administrator by the settings */
    line: (when: string, place: string, name: string, before: string, after: string, who: string | null) =>
      `${when} ${place} ${name}：${before} → ${after}（${who ?? '管理员'}）`,
    more: (count: number) => `更早的还有${count}条。`,
  },
};
