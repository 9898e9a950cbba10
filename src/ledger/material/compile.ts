import { localDate } from '../../calendar/zone.ts';
import type { DocumentHead } from '../../core/document.ts';
import type { Duty } from '../../core/duty.ts';
import type { LedgerStore } from '../../core/ports.ts';
import type { Directory } from '../../roster/directory.ts';
import { exportMaterial } from '../export/material-docx.ts';
import { factsFor } from './facts.ts';
import type { Span } from './gaps.ts';
import type { Material } from './material.ts';

export interface MaterialSources {
  readonly ledger: Pick<LedgerStore, 'find'>;
  readonly duties: readonly Duty[];
  readonly directory: Directory;
  /** Heads of the documents that are quoted. */
  readonly documents: readonly DocumentHead[];
  /** Epoch milliseconds. */
  readonly now: number;
  /** IANA zone. */
  readonly zone: string;
}

/**
 * @param branch null for every branch, one after the other
 * @returns a .docx file with each of the materials
 */
export async function compileMaterial(
  materials: readonly Material[],
  branch: string | null,
  span: Span,
  { ledger, duties, directory, documents, now, zone }: MaterialSources,
): Promise<Uint8Array> {
  const today = localDate(now, zone);
  const branches = branch === null ? directory.branches.map(({ name }) => name) : [branch];
  const records = await ledger.find(branch === null ? {} : { branch });
  const parts = branches.flatMap((one) => {
    const own = records.filter((record) => record.branch === one);
    return materials.map((material) =>
      factsFor(material, one, span, { duties, directory, records: own, today }),
    );
  });
  return exportMaterial(parts, documents, today);
}
