import { readFileSync } from 'node:fs';
import type { LedgerStore } from '../../src/core/ledger.ts';
import type { LedgerRecord } from '../../src/core/record.ts';
import type { Member } from '../../src/core/roster.ts';
import { type ExportRequest, exportLedger, type Format } from '../../src/ledger/export/ledger.ts';
import { carryOut, type ImportOptions, planImport } from '../../src/ledger/import/import.ts';
import { loadDuties } from '../../src/obligations/load.ts';
import { loadDocuments } from '../../src/qa/load.ts';
import { parseRoster } from '../../src/roster/csv.ts';
import { createDirectory, type Directory } from '../../src/roster/directory.ts';
import { openStore } from '../../src/store/open.ts';
import { record, silent } from '../store/samples.ts';

export const DUTIES = loadDuties('data/obligations');
const DOCUMENTS = loadDocuments('data/documents').map(({ head }) => head);
export const MEMBERS: readonly Member[] = parseRoster(readFileSync('data/demo/roster.csv', 'utf8'));
export const DIRECTORY: Directory = createDirectory(MEMBERS, []);
/** 2026-11-22, in the morning. */
export const NOW: number = Date.parse('2026-11-22T10:00:00+08:00');

/** @returns the open_id of somebody on the demo's roster */
export function person(name: string): string {
  const found = MEMBERS.find((member) => member.name === name);
  if (found === undefined) throw new Error(`nobody is called ${name}`);
  return found.openId;
}

/** A record with nothing said but its day. */
export function bare(over: Partial<LedgerRecord> = {}): LedgerRecord {
  const nothing = { start: null, place: null, host: null, recorder: null, expected: null, present: null };
  return record({ ...nothing, absent: [], agenda: [], ...over });
}

/** A ledger in memory that has these records, in this order. */
export async function ledgerWith(...records: readonly LedgerRecord[]): Promise<LedgerStore> {
  const { ledger } = await openStore('memory:', { log: silent });
  for (const [index, one] of records.entries()) await ledger.put(one, -1, `test-${index}`);
  return ledger;
}

export function exported(
  ledger: LedgerStore,
  format: Format,
  directory: Directory = DIRECTORY,
  request: Omit<ExportRequest, 'format'> = {},
): Promise<Uint8Array> {
  const sources = {
    ledger,
    duties: DUTIES,
    directory,
    documents: DOCUMENTS,
    now: NOW,
    zone: 'Asia/Shanghai',
  };
  return exportLedger({ ...request, format }, sources);
}

export function importOptions(ledger: LedgerStore, over: Partial<ImportOptions> = {}): ImportOptions {
  return {
    ledger,
    duties: DUTIES,
    directory: DIRECTORY,
    branch: null,
    by: '导入',
    now: NOW,
    zone: 'Asia/Shanghai',
    ...over,
  };
}

/** Imports a file into a ledger. @returns how many records were written */
export async function imported(
  bytes: Uint8Array,
  ledger: LedgerStore,
  over: Partial<ImportOptions> = {},
): Promise<number> {
  return carryOut(await planImport(bytes, importOptions(ledger, over)), ledger);
}
