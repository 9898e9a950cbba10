import { createHash } from 'node:crypto';
import { isoWithOffset, localDate } from '../calendar/zone.ts';
import type { Duty } from '../core/duty.ts';
import type { Draft, LedgerRecord, RecordFields, RecordStatus } from '../core/record.ts';
import { periodFor } from '../obligations/periods.ts';
import { keptFields } from './confidential.ts';
import { dutyOf, type EntryContext } from './context.ts';
import { FIELD_NAMES, NO_FIELDS } from './fields.ts';
import { partiesAfter } from './talk-change.ts';

/**
 * Turns a draft about which nothing is left to ask into a record, or holds the plan that it belongs to.
 * @returns what was written; null when somebody else changed the record in between
 * @throws Error when the draft lacks duty, branch or date: a bug of the caller; or when all its numbers are taken
 */
export async function write(draft: Draft, context: EntryContext): Promise<LedgerRecord | null> {
  const duty = dutyOf(draft.kind, context.duties);
  const { date } = draft.fields;
  if (duty === null || draft.branch === null || typeof date !== 'string')
    throw new Error('draft is not complete');
  if (draft.recordId !== null) {
    return change(
      draft.recordId,
      draft.fields,
      draft.intent === 'record' ? 'held' : null,
      context,
      draft.revision,
    );
  }
  const record: Omit<LedgerRecord, 'id'> = {
    ...NO_FIELDS,
    ...keptFields(draft.fields, duty),
    kind: duty.id,
    branch: draft.branch,
    group: duty.unit === 'group' ? draft.group : null,
    status: draft.intent === 'plan' ? 'planned' : 'held',
    late: isLate(duty, date, localDate(context.now, context.zone)),
    created: markOf(context),
    revisions: [],
    parties: draft.parties,
  };
  // One that was kept may have been answered in two processes at once, where one of them stood still meanwhile.
  const entry = draft.deeds === undefined ? undefined : entryKey(draft.id);
  for (const id of recordIds(date, context.key)) {
    const written = await context.ledger.put({ ...record, id }, -1, context.key, entry);
    if (written !== null) return written;
  }
  throw new Error('no number is left for the record');
}

/**
 * Changes fields or status of a record and keeps what stood there before.
 * @param status the new status, or null to keep it
 * @param seen the number of revisions that the person was shown, or null for those that are there now
 * @returns the record as it is now; null when somebody else changed it in between, or it is not there
 */
export async function change(
  id: string,
  fields: Partial<RecordFields>,
  status: RecordStatus | null,
  context: EntryContext,
  seen: number | null,
): Promise<LedgerRecord | null> {
  const before = await context.ledger.get(id);
  if (before === null) return null;
  const kept = keptFields(fields, dutyOf(before.kind, context.duties));
  const changes = differences(before, kept, status);
  const revision = { ...markOf(context), changes };
  const after: LedgerRecord = {
    ...before,
    ...kept,
    status: status ?? before.status,
    parties: partiesAfter(before, kept, context),
    revisions: [...before.revisions, revision],
  };
  return context.ledger.put(after, seen ?? before.revisions.length, context.key);
}

/** @returns field (or `status`) → [before, after], only where they differ. */
export function differences(
  before: LedgerRecord,
  fields: Partial<RecordFields>,
  status: RecordStatus | null = null,
): Record<string, readonly [unknown, unknown]> {
  const changed = FIELD_NAMES.filter(
    (name) => fields[name] !== undefined && JSON.stringify(fields[name]) !== JSON.stringify(before[name]),
  ).map((name) => [name, [before[name], fields[name]]] as const);
  const statusChange =
    status === null || status === before.status ? [] : [['status', [before.status, status]] as const];
  return Object.fromEntries([...changed, ...statusChange]);
}

/**
 * The numbers that a record of this day and deed may have, the first one that is free: five digits leave room for a
 * million records of a day, of which ten thousand branches make thousands.
 */
function* recordIds(date: string, key: string): Iterable<string> {
  const digest = digestOf(key);
  for (let at = 0; at + ID_DIGITS <= digest.length; at += ID_DIGITS)
    yield `${date.slice(5, 7)}${date.slice(8, 10)}-${digest.slice(at, at + ID_DIGITS)}`;
}

const ID_DIGITS = 5;

/** The same deed gets the same id, so that a second run after a crash finds what the first one wrote. */
export function deedId(key: string): string {
  return digestOf(key).slice(0, 12);
}

/** The key of the one record that a draft becomes, whatever completes it. */
export function entryKey(draftId: string): string {
  return `entry:${draftId}`;
}

function digestOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

function isLate(duty: Duty, date: string, today: string): boolean {
  return duty.cadence !== null && (periodFor(duty.cadence, date, null)?.end ?? today) < today;
}

/** @returns who does it and when, for a trail */
export function markOf({ speaker, now, zone }: Pick<EntryContext, 'speaker' | 'now' | 'zone'>): {
  readonly by: string;
  readonly at: string;
} {
  return { by: speaker.openId, at: isoWithOffset(now, zone) };
}
