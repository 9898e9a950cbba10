import { readFileSync } from 'node:fs';
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { z } from 'zod';
import { SetupError } from '../core/errors.ts';
import { texts } from '../texts/texts.ts';
import { inWords, placeOf } from './problems.ts';

/** How often something is done that no campaign document counts: the organisation's own setting, with its source. */
export interface OwnNumber {
  /** An obligation id. */
  readonly obligation: string;
  /** `count` times in so many calendar years. */
  readonly years: number;
  readonly count: number;
  /** The quarter in which it is usually held, 1 to 4, or null. */
  readonly quarter: number | null;
  /** Where the number comes from, as it is shown. */
  readonly source: string;
}

const whole = z.number().int().min(1);

const file = z.strictObject({
  numbers: z.array(
    z.strictObject({
      obligation: z.string().trim().min(1),
      years: whole.max(10),
      count: whole.max(366),
      quarter: whole.max(4).optional(),
      source: z.string().trim().min(1),
    }),
  ),
});

/**
 * Reads data/organisation.yaml.
 * @throws SetupError naming every problem
 */
export function loadOwnNumbers(path: string): readonly OwnNumber[] {
  const { common, obligations } = texts();
  const parsed = file.safeParse(contentOf(path), { error: inWords });
  if (!parsed.success) {
    throw new SetupError(
      parsed.error.issues.map(({ path: place, message }) =>
        common.labelled(path, `${placeOf(place)} ${message}`),
      ),
    );
  }
  const numbers = parsed.data.numbers.map((one) => ({ ...one, quarter: one.quarter ?? null }));
  const ids = numbers.map((one) => one.obligation);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  if (twice.length > 0)
    throw new SetupError(twice.map((id) => common.labelled(path, obligations.files.numberTwice(id))));
  return numbers;
}

function contentOf(path: string): unknown {
  try {
    return load(readFileSync(path, 'utf8'), { schema: CORE_SCHEMA });
  } catch (error) {
    const { common, obligations } = texts();
    const what =
      error instanceof YAMLException
        ? obligations.files.notRead((error.mark?.line ?? 0) + 1, error.reason)
        : obligations.files.notOpened(error instanceof Error ? error.message : String(error));
    throw new SetupError([common.labelled(path, what)]);
  }
}

/** @returns the organisation's own number for the duty, or null where it has set none. */
export function ownNumberOf(obligation: string, numbers: readonly OwnNumber[]): OwnNumber | null {
  return numbers.find((one) => one.obligation === obligation) ?? null;
}

/** @returns how often, as it is said: `每年1次`, `每3年1次`. */
export function howOften({ years, count }: OwnNumber): string {
  return texts().obligations.howOften(years, count);
}
