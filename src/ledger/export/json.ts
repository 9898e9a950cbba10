import type { LedgerRecord, Talk } from '../../core/record.ts';
import { FIELD_NAMES } from '../fields.ts';

/**
 * @returns the records as interfaces.md 4 prints them: whose own record it is (open_ids beside names of a talk) stays
 *   inside
 */
export function publicRecord(record: LedgerRecord): Record<string, unknown> {
  const fields = Object.fromEntries(FIELD_NAMES.map((name) => [name, record[name]]));
  const { id, kind, branch, group, status, late, created, revisions } = record;
  return {
    id,
    kind,
    branch,
    group,
    status,
    ...fields,
    talk: metadataOf(record.talk),
    late,
    created,
    revisions,
  };
}

/** Only what interfaces.md 4 names, whatever else may be kept with a talk. */
function metadataOf(talk: Talk | null): Talk | null {
  if (talk === null) return null;
  const { by, with: partner, relation, type, mode } = talk;
  return { by, with: partner, relation, type, mode };
}

/** @returns UTF-8 JSON of an array of records. */
export function exportJson(records: readonly LedgerRecord[]): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(records.map(publicRecord), null, 2)}\n`);
}
