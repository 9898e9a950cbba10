import { UserError } from '../core/errors.ts';
import type { LedgerRecord } from '../core/record.ts';
import { may } from '../roster/permissions.ts';
import { texts } from '../texts/texts.ts';
import { dutyOf, type EntryContext } from './context.ts';
import { noRight } from './enter.ts';

/** Which record a person means: by its number, else by duty and date, else the newest that they may change. */
export interface Pointer {
  readonly id: string | null;
  readonly kind: string | null;
  readonly date: string | null;
}

/**
 * @returns the record that is meant
 * @throws UserError when there is no such record for this person
 */
export async function pointedAt(
  pointer: Pointer,
  action: 'amend' | 'void',
  context: EntryContext,
): Promise<LedgerRecord> {
  if (pointer.id !== null) {
    const record = await context.ledger.get(pointer.id);
    if (record === null || record.status === 'void' || !isAllowed(record, action, context))
      throw new UserError(noRight());
    return record;
  }
  const { branch, openId } = context.speaker;
  if (branch === null) throw new UserError(noRight());
  const found = await context.ledger.find({
    branch,
    ...(pointer.kind === null ? {} : { kind: pointer.kind }),
  });
  const mine = found
    .filter((record) => record.status !== 'void' && isAllowed(record, action, context))
    .filter((record) => pointer.date === null || record.date === pointer.date)
    .filter((record) => pointer.date !== null || pointer.kind !== null || record.created.by === openId);
  const newest = mine.toSorted((a, b) => lastTouched(a).localeCompare(lastTouched(b))).at(-1);
  if (newest === undefined) throw new UserError(texts().ledger.changing.notFound);
  return newest;
}

/** @returns when something of it was last written */
export function lastTouched(record: LedgerRecord): string {
  return record.revisions.at(-1)?.at ?? record.created.at;
}

/** Whether the speaker may do that to the record here. In a group nothing confidential is opened, not even to its owner. */
export function isAllowed(record: LedgerRecord, action: 'amend' | 'void', context: EntryContext): boolean {
  const duty = dutyOf(record.kind, context.duties);
  if (duty === null) return false;
  const on = {
    branch: record.branch,
    group: record.group,
    duty,
    createdBy: record.created.by,
    parties: record.parties,
  };
  return may(context.speaker, action, on, context.chatType);
}
