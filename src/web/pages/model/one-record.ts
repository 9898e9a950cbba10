import type { Duty } from '../../../core/duty.ts';
import type { LedgerRecord } from '../../../core/record.ts';
import { isEntered } from '../../../obligations/entered.ts';
import { COMMITTEE } from '../../../roster/directory.ts';
import { allows, type Visit, visibleBranch } from '../visit.ts';

/** A record that may be looked at, and the duty that it is a record of. */
export interface Seen {
  readonly record: LedgerRecord;
  readonly duty: Duty;
}

/** @returns null where there is no such record or it is not this visitor's to see; a talk is nobody's */
export async function recordSeen(id: string | null, visit: Visit): Promise<Seen | null> {
  const record = id === null ? null : await visit.sources.store.ledger.get(id);
  if (record === null || visibleBranch(visit, record.branch) === null) return null;
  const duty = visit.duties.find((one) => one.id === record.kind && isEntered(one));
  return duty === undefined || duty.place === 'private' ? null : { record, duty };
}

/** Who was away and why, and who changed what, is for the committee and for administrators. */
export function seesDetails({ speaker }: Visit, { branch }: LedgerRecord): boolean {
  const { member, administrator } = speaker;
  if (administrator) return true;
  return member?.branch === branch && member.roles.some((role) => COMMITTEE.includes(role));
}

/** The page to be printed and signed is as much as an export of this one record. */
export function mayPrint(visit: Visit, { branch }: LedgerRecord): boolean {
  return allows(visit, 'export', branch);
}
