import type { Draft } from '../core/record.ts';
import type { Reply } from '../core/reply.ts';
import { voidRecord } from './changing.ts';
import type { EntryContext } from './context.ts';
import { cancel } from './ending.ts';
import { isLeftBehind } from './free-answer.ts';
import type { Pointer } from './pointing.ts';

/**
 * 作废刚才那条: what was begun last. An entry that is still being asked about is no record yet, and is ended as 取消 ends it.
 * @throws UserError when there is no such record for this person
 */
export async function voidLatest(pointer: Pointer, context: EntryContext): Promise<Reply> {
  const draft = await context.drafts.latest(context.speaker.openId, context.chatId);
  return draft !== null && isMeant(draft, pointer) && !(await isLeftBehind(draft, context))
    ? cancel(draft, context)
    : voidRecord(pointer, context);
}

function isMeant({ intent, kind, fields }: Draft, pointer: Pointer): boolean {
  if ((intent !== 'record' && intent !== 'plan') || pointer.id !== null) return false;
  const isKind = pointer.kind === null || pointer.kind === kind;
  return isKind && (pointer.date === null || pointer.date === fields.date);
}
