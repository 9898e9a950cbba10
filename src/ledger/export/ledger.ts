import type { Duty } from '../../core/duty.ts';
import type { LedgerStore } from '../../core/ports.ts';
import type { LedgerRecord } from '../../core/record.ts';
import type { Directory } from '../../roster/directory.ts';
import { exportDocx } from './docx.ts';
import { exportJson } from './json.ts';
import { heldInOrder } from './order.ts';
import { personNames } from './person-names.ts';
import type { PersonName } from './table.ts';
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

/** What an export is made from. */
export interface ExportSources {
  readonly ledger: LedgerStore;
  readonly duties: readonly Duty[];
  readonly directory: Directory;
}

/**
 * @returns the file's bytes. JSON has every record; the printed forms have what was held, and of talks, which are
 *   confidential, only how many (.xlsx) or nothing (.docx)
 */
export async function exportLedger(
  request: ExportRequest,
  { ledger, duties, directory }: ExportSources,
): Promise<Uint8Array> {
  const { format, ...query } = request;
  const records = await ledger.find(query);
  return WRITERS[format](records, duties, personNames(directory));
}

type Writer = (
  records: readonly LedgerRecord[],
  duties: readonly Duty[],
  personName: PersonName,
) => Uint8Array | Promise<Uint8Array>;

const WRITERS: Readonly<Record<Format, Writer>> = {
  json: exportJson,
  xlsx: (records, duties, personName) => exportXlsx(heldInOrder(records), duties, personName),
  docx: (records, duties, personName) =>
    exportDocx(heldInOrder(withoutTalks(records, duties)), duties, personName),
};

function withoutTalks(records: readonly LedgerRecord[], duties: readonly Duty[]): readonly LedgerRecord[] {
  const confidential = new Set(duties.filter((duty) => duty.place === 'private').map((duty) => duty.id));
  return records.filter((record) => !confidential.has(record.kind));
}
