import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { z } from 'zod';
import type { Duty } from '../../core/duty.ts';
import { SetupError } from '../../core/errors.ts';
import { inWords, placeOf } from '../../obligations/problems.ts';
import { texts } from '../../texts/texts.ts';
import { MATERIAL_KINDS, type Material } from './material.ts';

const words = z.string().trim().min(1);
const basis = z.strictObject({ document: words, clause: words, quote: words });

/** One file of data/materials; the keys are explained in appraisal.yaml. */
const materialFile = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  kind: z.enum(MATERIAL_KINDS),
  order: z.number().int().min(0),
  name: words,
  says: z.array(words),
  basis: z.array(basis).min(1),
  headings: z
    .array(
      z.strictObject({
        name: words,
        basis,
        matters: z.array(z.strictObject({ duty: words, basis: z.array(basis).min(1) })),
      }),
    )
    .min(1),
});

/**
 * Reads every kind of year-end material (one `<id>.yaml` each).
 * @param dir usually data/materials
 * @param duties that they may name
 * @returns in the order that the files give themselves
 * @throws SetupError naming every problem of every file
 */
export function loadMaterials(dir: string, duties: readonly Pick<Duty, 'id'>[]): readonly Material[] {
  const said = texts().ledger.papers.file;
  const problems: string[] = [];
  const known = new Set(duties.map((duty) => duty.id));
  const files = namesIn(dir).flatMap((name) => {
    const read = readFile(dir, name, known);
    if (Array.isArray(read)) problems.push(...read.map((problem) => said.problem(`${dir}/${name}`, problem)));
    return Array.isArray(read) ? [] : [read];
  });
  if (problems.length > 0) throw new SetupError(problems);
  return files.toSorted((a, b) => a.order - b.order).map(({ order: _, ...material }) => material);
}

function namesIn(dir: string): readonly string[] {
  try {
    return readdirSync(dir)
      .filter((name) => name.endsWith('.yaml'))
      .sort();
  } catch (cause) {
    const said = texts().ledger.papers.file;
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new SetupError([said.problem(dir, said.folderClosed(why))]);
  }
}

/** @returns the file's content, or the list of what is wrong with it. */
function readFile(
  dir: string,
  name: string,
  known: ReadonlySet<string>,
): z.infer<typeof materialFile> | string[] {
  const said = texts().ledger.papers.file;
  let content: unknown;
  try {
    content = load(readFileSync(join(dir, name), 'utf8'), { schema: CORE_SCHEMA });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return [said.notRead((error.mark?.line ?? 0) + 1, error.reason)];
  }
  const parsed = materialFile.safeParse(content, { error: inWords });
  if (!parsed.success)
    return parsed.error.issues.map((issue) => `${placeOf(issue.path)} ${issue.message}`.trim());
  const { id, headings } = parsed.data;
  const strange = headings.flatMap(({ matters }) =>
    matters.filter(({ duty }) => !known.has(duty)).map(({ duty }) => said.unknownDuty(duty)),
  );
  const problems = [...(`${id}.yaml` === name ? [] : [said.idDiffers(id)]), ...strange];
  return problems.length > 0 ? problems : parsed.data;
}
