import { localDate } from '../../calendar/zone.ts';
import type { ExportSources } from '../export/ledger.ts';
import { exportMaterial } from '../export/material-docx.ts';
import { factsFor } from './facts.ts';
import type { Span } from './gaps.ts';
import type { Material } from './material.ts';

/**
 * @param branch null for every branch, one after the other
 * @returns a .docx file with each of the materials
 */
export async function compileMaterial(
  materials: readonly Material[],
  branch: string | null,
  span: Span,
  { ledger, duties, directory, documents, now, zone }: ExportSources,
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
