import type { Duty } from '../../core/duty.ts';

/** The first sheet, which is no duty's. */
export const SUMMARY_SHEET = '汇总';

/** Excel takes at most 31 characters, and none of these. */
const LONGEST = 31;
const FORBIDDEN = /[[\]:*?/\\]/g;

/**
 * @returns the name of each duty's sheet by the duty's id, such as `联系点、下基层`: as Excel allows it, and no name
 *   twice, also not in another case or that of
 *   the summary
 */
export function sheetNames(duties: readonly Pick<Duty, 'id' | 'name'>[]): ReadonlyMap<string, string> {
  const taken = new Set<string>([SUMMARY_SHEET]);
  return new Map(
    duties.map(({ id, name }) => {
      const plain = name.replace(FORBIDDEN, '、').replace(/^'|'$/g, '’') || id;
      let sheet = plain.slice(0, LONGEST);
      for (let number = 2; taken.has(sheet.toLowerCase()); number += 1) {
        const ending = `（${number}）`;
        sheet = `${plain.slice(0, LONGEST - ending.length)}${ending}`;
      }
      taken.add(sheet.toLowerCase());
      return [id, sheet];
    }),
  );
}
