import type { ChatType } from '../../core/message.ts';
import type { ChatClosed } from '../../core/trouble.ts';

const SAY_IN_WORDS: Readonly<Record<ChatType, string>> = {
  p2p: '我只看得懂文字，图片、语音和文件读不了。请发文字，或发“帮助”看能做什么。',
  group: '我只看得懂文字，图片、语音和文件读不了。在群里请@我发文字，或发“帮助”看能做什么。',
};

/** What happened to a group, and what opens it again. */
const CLOSED: Readonly<Record<ChatClosed, (branch: string) => readonly [what: string, mend: string]>> = {
  removed: () => ['我已经不在群里', '请把我重新加进群，加回后通知自动恢复'],
  dissolved: (branch) => ['群已经解散', `请在新群里@我发“绑定 ${branch}”`],
  silenced: () => ['群里不让我发言', '请群主放开发言，再在群里@我说一句话，通知就恢复'],
};

/** What is said where a message or a press comes in, whatever it is about. */
export const inbox = {
  busy: '现在找我的人太多，这条我稍后再处理，先不用重发。过10分钟还没有回音，请再发一次。',
  busyPress: '现在找我的人太多，请过一会儿再点',
  inWork: '处理中，请稍候',
  pressAgain: '刚才我停了一下，点的按钮可能没有办成。这张卡片没有变的话，请再点一次。',
  /** Why a command file cannot be used. */
  commands: {
    problem: (file: string, problem: string) => `commands/${file}：${problem}`,
    name: (name: string) => `名称“${name}”`,
    button: (action: string) => `按钮“${action}”`,
    taken: (what: string, other: string) => `${what}已被 commands/${other} 占用`,
    notOne: '没有用 defineCommand 导出命令',
    unreadable: (error: string) => `读不进来（${error}）`,
  },
  expired: {
    /** @param duty null where it was not clear yet */
    title: (duty: string | null) => `${duty ?? '登记'}没有填完`,
    text: '48小时没有填完，已经结束，什么也没有保存。还需要的话，请再发一次。',
    again: '重新登记',
  },
  refused: '没有办理',
  inPrivate: (command: string) => `“${command}”请私聊我发。`,
  buttonOver: '这个按钮已经不能用了，请发“帮助”重新开始',
  nothingAsked: {
    title: '这句话没有用上',
    text: '这句话我没有当成对前面那件事的回答，什么也没有改。要接着办，请点那张卡片上的按钮，或者把要办的再说一次。',
  },
  failed: {
    title: '没有办成',
    text: (reference: string) =>
      `没办成，是我这边出了问题，已经记下。请过一会儿再试；还不行，请把编号 ${reference} 告诉管理员。`,
  },
  summaryUnused: '后面那句概要没有保存。要补，请单独发“概要：…”。',
  sayInWords: SAY_IN_WORDS,
  tooLate: '这条消息到得太晚，我没有处理。还需要的话，请再发一次。',
  whispered: '这件事不便在群里说，我已私聊您。',
  cannotWhisper: '这件事不便在群里说。我现在还不能私聊您，请先点我的头像发一条消息。',
  troubles: {
    chatClosed: {
      title: (branch: string) => `${branch}的群发不进消息`,
      text: (why: ChatClosed, branch: string) => {
        const [what, mend] = CLOSED[why](branch);
        return `${what}，发给这个群的通知先停了，给个人的提醒照常。${mend}。`;
      },
    },
    scopeMissing: {
      title: '飞书应用缺少权限',
      /** @param grant where it is granted, or null */
      text: (grant: string | null) =>
        grant === null
          ? '有的事办不了。请在飞书开放平台的“权限管理”里补上权限，再发布新版本；缺哪些可以运行 zhibu doctor 查看。'
          : `有的事办不了。请打开下面的地址开通，再发布新版本：\n${grant}`,
    },
    quota: {
      title: '飞书接口的每月调用额度用完了一阵，现在已恢复',
      text: '用完期间提醒和通知停发，还没过期的现在自动补发；问答和登记一直照常尝试。常常不够用，请到飞书管理后台增购。',
    },
  },
  welcome: {
    group: '大家好，我是支部助手',
    groupAbilities: '@我提问，我用文件原话回答；@我说一句，我就记好主题党日和会议。不打卡、不积分、不排名。',
    /** @param branch that the group is bound to, or null */
    groupNext: (branch: string | null) =>
      branch === null
        ? '请书记或管理员@我发“绑定 支部名”，把本群和支部对上。谈心谈话请私聊我登记。'
        : `本群已绑定“${branch}”，可以直接@我登记和查询。谈心谈话请私聊我登记。`,
    administrator: '管理员您好，我是支部助手',
    administratorAbilities:
      '名册导入后，在各支部的群里@我发“绑定 支部名”，那个支部就能用了；职务有变动，直接跟我说任命谁、免去谁。',
    checkRoster: '核对名册',
    /** @param name null for somebody who is not on the roster */
    person: (name: string | null) => (name === null ? '您好，我是支部助手' : `${name}同志您好，我是支部助手`),
    strangerAbilities: '问文件里的规定，直接跟我说就行，我用文件原话回答。',
    memberAbilities: '问文件里的规定，登记主题党日、谈心谈话，看自己的记录，直接跟我说就行。',
    committeeAbilities:
      '问文件里的规定，登记会议和主题党日、谈心谈话，看本支部还差什么，直接跟我说就行；到期没办的我会提醒您。',
    whoami: '我是谁',
    record: '登记一次活动',
    status: '本支部还差啥',
    talks: '我的谈话',
  },
};
