import type { Duty } from '../../core/duty.ts';
import type { LedgerStore } from '../../core/ports.ts';
import type { LedgerRecord } from '../../core/record.ts';
import { exportDocx } from './docx.ts';
import { exportJson } from './json.ts';
import { exportXlsx } from './xlsx.ts';

export const FORMATS = ['json', 'xlsx', 'docx'] as const;
export type Format = (typeof FORMATS)[number];

/** Which records, in which form. Dates are local and inclusive. */
export interface ExportRequest {
  readonly format: Format;
  readonly branch?: string;
  readonly from?: string;
  readonly to?: string;
}

/**
 * @returns the file's bytes. Printed forms leave out talks: they are confidential, and only counted elsewhere
 */
export async function exportLedger(
  request: ExportRequest,
  ledger: LedgerStore,
  duties: readonly Duty[],
): Promise<Uint8Array> {
  const { format, ...query } = request;
  const records = await ledger.find(query);
  return WRITERS[format](records, duties);
}

const WRITERS: Readonly<
  Record<
    Format,
    (records: readonly LedgerRecord[], duties: readonly Duty[]) => Uint8Array | Promise<Uint8Array>
  >
> = {
  json: exportJson,
  xlsx: (records, duties) => exportXlsx(withoutTalks(records, duties), duties),
  docx: (records, duties) => exportDocx(withoutTalks(records, duties), duties),
};

function withoutTalks(records: readonly LedgerRecord[], duties: readonly Duty[]): readonly LedgerRecord[] {
  const confidential = new Set(duties.filter((duty) => duty.place === 'private').map((duty) => duty.id));
  return records.filter((record) => !confidential.has(record.kind));
}
