import { texts } from '../../texts/texts.ts';

/** What a list says that is passed over on purpose. */
export type Passed = 'noMember' | 'notGiven';

/** What was passed over in one sheet, gathered: one sentence for all that is alike. */
export interface Remarks {
  /** @param said as the cell has it @param line counted from 1 */
  pass(why: Passed, said: string, line: number): void;
  sentences(): readonly string[];
}

/** So many lines can be looked up; the rest is in the count. */
const MOST_LINES = 10;

/** @param sheet its name, empty where there is but one */
export function openRemarks(sheet: string): Remarks {
  const lines = new Map<Passed, Map<string, number[]>>();
  return {
    pass(why, said, line) {
      const alike = lines.get(why) ?? new Map<string, number[]>();
      const there = alike.get(said) ?? [];
      there.push(line);
      lines.set(why, alike.set(said, there));
    },
    sentences() {
      const { sheet: of, line, passed, someLines } = texts().members.importing;
      return [...lines].flatMap(([why, alike]) =>
        [...alike].map(([said, all]) => {
          const shown = all.slice(0, MOST_LINES).map((one) => line(one));
          return of(sheet) + passed[why](said, all.length, someLines(shown, all.length > MOST_LINES));
        }),
      );
    },
  };
}
