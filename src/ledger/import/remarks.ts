import type { Directory } from '../../roster/directory.ts';
import { texts } from '../../texts/texts.ts';
import { miscounted } from '../review.ts';
import type { Entry } from './row.ts';

/** What does not add up in a line, which may be so on purpose: last year's 党小组, numbers that were confirmed. */
export function remarksOn({ row, branch, group, fields }: Entry, directory: Directory): readonly string[] {
  const said = texts().ledger.importing.remark;
  const strange =
    group === null || directory.groupsOf(branch).includes(group)
      ? []
      : [said.group(row.place('group'), group)];
  const odd = miscounted(fields, said.miscounted).map(({ message }) =>
    said.onLine(row.sheet, row.line, message),
  );
  return [...strange, ...odd];
}
