/** A group bound to its branch. */
export const binding = {
  inGroup: '请在要绑定的群里@我说“绑定 支部名”。',
  notAllowed: '绑定由本支部书记或管理员来做，未做任何更改。',
  noSuchBranch: '名册里没有这个支部，请核对支部名。',
  title: '已绑定',
  done: (branch: string) => `本群已绑定“${branch}”。群里登记和查询都按这个支部办。`,
  noList: '飞书没有给出群成员名单，名单里还没对上账号的人，请管理员私聊我发“核对名册”。',
  arrived: (count: number) => `按群成员名单对上了${count}人的账号。`,
  guests: (count: number) => `群里有${count}位同名的是外单位账号，没有当成本支部的人。`,
  waiting: (count: number) => `还有${count}人没对上，请管理员私聊我发“核对名册”看是谁。`,
};

/** Why it is not sure who somebody is; follows the name. */
const why = {
  namesakesListed: '本支部名单里有同名的',
  /** @param branch empty for an administrator of none */
  namesakesElsewhere: (branch: string) => `${branch === '' ? '名册里' : branch}也有同名的`,
  namesakesInGroup: (count: number) => `群里有${count}位同名`,
  twoPeople: '手机号和邮箱是两个人的',
  somebodyElse: (branch: string, name: string) => `号码是名册里${branch}${name}的`,
  guest: '群里同名的是外单位账号',
  sameAccount: '和名单里另一位是同一个账号',
};

/** Accounts found for those on the list. */
export const matching = {
  title: '核对名册',
  allMatched: '名册都对上了',
  nothingToDo: '名单里的人都有账号了，没有要核对的。',
  heading: (title: string) => `${title}：`,
  arrived: (count: number) => `对上了${count}人`,
  unclear: '分不清，请您认一下',
  unclearMentioned: '分不清，请在名单里补上手机号或 open_id 再导入',
  unclearOne: (who: string, reason: string) => `${who}：${reason}`,
  waiting: (count: number) => `还没对上${count}人`,
  notWaiting: (branch: string) => `${branch}的名单里没有等着的这几位`,
  more: (count: number) => `另有${count}人`,
  closed: (branches: readonly string[]) => `飞书没有给出这些支部的群成员名单：${branches.join('、')}。`,
  howTo:
    '在支部群里@我发“核对名册 @某某”，就把这个人对上；也可以请本人私聊我发“我是谁”，把 open_id 填进名单再导入。',
  again: '再核对一次',
  unbound: '还没有绑定支部',
  bindFirst: '请先在这个群里@我发“绑定 支部名”。',
  whispered: '已核对，结果我私聊您了。',
  noAnswer: '飞书这会儿没有答复按手机号、邮箱的查找，请过一会儿再核对。',
  /** @param grant where it is granted, or null */
  noScope: (grant: string | null) =>
    `没有按手机号、邮箱查找：应用还没有“通过手机号或邮箱获取用户 ID”（contact:user.id:readonly）这项权限，${
      grant === null ? '请在开放平台的“权限管理”里开通' : `请打开 ${grant} 开通`
    }并发布。`,
  why,
};
