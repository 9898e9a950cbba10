import type { Reply } from '../core/reply.ts';
import type { ChatClosed, Trouble } from '../core/trouble.ts';
import type { Directory } from '../roster/directory.ts';

/** What happened to a group, and what opens it again. */
const CLOSED: Readonly<Record<ChatClosed, (branch: string) => readonly [string, string]>> = {
  removed: () => ['我已经不在群里', '请把我重新加进群，加回后通知自动恢复'],
  dissolved: (branch) => ['群已经解散', `请在新群里@我发“绑定 ${branch}”`],
  silenced: () => ['群里不让我发言', '请群主放开发言，再在群里@我说一句话，通知就恢复'],
};

/** @returns what administrators are told; null where it concerns nobody: the bot left a group that no branch is bound to */
export function troubleCard(trouble: Trouble, directory: Directory): Reply | null {
  switch (trouble.kind) {
    case 'chat-closed': {
      const branch = directory.branchOfChat(trouble.chatId);
      if (branch === null) return null;
      const [what, mend] = CLOSED[trouble.why](branch);
      return warning(
        `${branch}的群发不进消息`,
        `${what}，发给这个群的通知先停了，给个人的提醒照常。${mend}。`,
      );
    }
    case 'scope-missing':
      return warning(
        '飞书应用缺少权限',
        trouble.grant === null
          ? '有的事办不了。请在飞书开放平台的“权限管理”里补上权限，再发布新版本；缺哪些可以运行 zhibu doctor 查看。'
          : `有的事办不了。请打开下面的地址开通，再发布新版本：\n${trouble.grant}`,
      );
    case 'quota-used-up':
      return warning(
        '飞书接口的每月调用额度用完过',
        '用完期间提醒和通知停发，恢复后自动补发还没过期的；问答和登记一直照常尝试。常常不够用，请到飞书管理后台增购。',
      );
  }
}

function warning(title: string, text: string): Reply {
  return { title, tone: 'warn', blocks: [{ kind: 'text', text }] };
}
