import type { Reply } from '../core/reply.ts';
import type { Trouble } from '../core/trouble.ts';
import type { Directory } from '../roster/directory.ts';
import { texts } from '../texts/texts.ts';

/** @returns what administrators are told; null where it concerns nobody: the bot left a group that no branch is bound to */
export function troubleCard(trouble: Trouble, directory: Directory): Reply | null {
  const said = texts().inbox.troubles;
  switch (trouble.kind) {
    case 'chat-closed': {
      const branch = directory.branchOfChat(trouble.chatId);
      if (branch === null) return null;
      return warning(said.chatClosed.title(branch), said.chatClosed.text(trouble.why, branch));
    }
    case 'scope-missing':
      return warning(said.scopeMissing.title, said.scopeMissing.text(trouble.grant));
    case 'quota-used-up':
      // Told of the bot's own accord, so it arrives once calls are taken again, perhaps in the next month.
      return warning(said.quota.title, said.quota.text);
  }
}

function warning(title: string, text: string): Reply {
  return { title, tone: 'warn', blocks: [{ kind: 'text', text }] };
}
