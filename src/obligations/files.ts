import { readdirSync, readFileSync } from 'node:fs';
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import type { z } from 'zod';
import { SetupError } from '../core/errors.ts';
import { texts } from '../texts/texts.ts';
import { inWords, placeOf } from './problems.ts';

/**
 * @returns the names of the YAML files of a folder, in order; hidden files are passed over
 * @throws SetupError when the folder cannot be opened, or holds something else
 */
export function yamlFilesIn(dir: string): readonly string[] {
  const { common, obligations } = texts();
  let names: readonly string[];
  try {
    names = readdirSync(dir)
      .filter((name) => !name.startsWith('.'))
      .sort();
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new SetupError([common.labelled(dir, obligations.files.folderClosed(why))]);
  }
  const strange = names.filter((name) => !name.endsWith('.yaml'));
  if (strange.length > 0)
    throw new SetupError(strange.map((name) => common.labelled(`${dir}/${name}`, obligations.files.notYaml)));
  return names;
}

/** @returns the file's content as `schema` describes it, or what is wrong with it, without the file's name. */
export function readYaml<Content extends object>(
  path: string,
  schema: z.ZodType<Content>,
): Content | string[] {
  let content: unknown;
  try {
    content = load(readFileSync(path, 'utf8'), { schema: CORE_SCHEMA });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return [texts().obligations.files.notRead((error.mark?.line ?? 0) + 1, error.reason)];
  }
  const parsed = schema.safeParse(content, { error: inWords });
  return parsed.success
    ? parsed.data
    : parsed.error.issues.map((issue) => `${placeOf(issue.path)} ${issue.message}`.trim());
}
