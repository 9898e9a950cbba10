import type { LedgerRecord } from '../../core/record.ts';
import { FIELD_NAMES } from '../fields.ts';

/**
 * @returns the records as interfaces.md 4 prints them: whose own record it is (open_ids beside names of a talk) stays
 *   inside
 */
export function publicRecord(record: LedgerRecord): Record<string, unknown> {
  const fields = Object.fromEntries(FIELD_NAMES.map((name) => [name, record[name]]));
  const { id, kind, branch, group, status, late, created, revisions } = record;
  return { id, kind, branch, group, status, ...fields, late, created, revisions };
}

/** @returns UTF-8 JSON of an array of records. */
export function exportJson(records: readonly LedgerRecord[]): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(records.map(publicRecord), null, 2)}\n`);
}
