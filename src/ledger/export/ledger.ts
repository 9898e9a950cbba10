import { localDate } from '../../calendar/zone.ts';
import type { DocumentHead } from '../../core/document.ts';
import type { Duty } from '../../core/duty.ts';
import type { LedgerStore } from '../../core/ledger.ts';
import type { LedgerRecord } from '../../core/record.ts';
import type { Directory } from '../../roster/directory.ts';
import { exportDocx } from './docx.ts';
import { exportJson } from './json.ts';
import { heldInOrder } from './order.ts';
import { personNames } from './person-names.ts';
import { type SummaryRow, summaryRows } from './summary.ts';
import { summaryColumns } from './summary-sheet.ts';
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
  readonly ledger: Pick<LedgerStore, 'find'>;
  readonly duties: readonly Duty[];
  readonly directory: Directory;
  /** Heads of the documents that the duties quote. */
  readonly documents: readonly DocumentHead[];
  /** Epoch milliseconds. */
  readonly now: number;
  /** IANA zone. */
  readonly zone: string;
}

/**
 * @returns the file's bytes. JSON has every record; the printed forms have what was held, and of talks, which are
 *   confidential, only how many (.xlsx) or nothing (.docx). The .xlsx begins with a summary of what was held, what the
 *   documents ask and what is missing
 */
export async function exportLedger(request: ExportRequest, sources: ExportSources): Promise<Uint8Array> {
  const { format, ...query } = request;
  return WRITERS[format](await sources.ledger.find(query), request, sources);
}

type Writer = (
  records: readonly LedgerRecord[],
  request: ExportRequest,
  sources: ExportSources,
) => Uint8Array | Promise<Uint8Array>;

const WRITERS: Readonly<Record<Format, Writer>> = {
  json: (records) => exportJson(records),
  async xlsx(records, request, sources) {
    const { duties, directory, documents } = sources;
    const summary = summaryColumns(await summaryOf(request, sources), documents);
    const kinds = duties.filter(({ campaign }) => campaign === undefined);
    return exportXlsx(heldInOrder(records), kinds, personNames(directory), summary);
  },
  docx: (records, _, { duties, directory }) =>
    exportDocx(heldInOrder(withoutTalks(records, duties)), duties, personNames(directory)),
};

/** Reads the whole ledger of the branch: a period that the span cuts through is looked at as a whole. */
async function summaryOf(
  { branch, from, to }: ExportRequest,
  { ledger, duties, directory, now, zone }: ExportSources,
): Promise<readonly SummaryRow[]> {
  const records = await ledger.find(branch === undefined ? {} : { branch });
  const query = { branch: branch ?? null, from: from ?? null, to: to ?? null };
  return summaryRows(query, { duties, directory, records, today: localDate(now, zone) });
}

function withoutTalks(records: readonly LedgerRecord[], duties: readonly Duty[]): readonly LedgerRecord[] {
  const confidential = new Set(duties.filter((duty) => duty.place === 'private').map((duty) => duty.id));
  return records.filter((record) => !confidential.has(record.kind));
}
