import type { Directory } from '../../roster/directory.ts';
import { miscounted } from '../review.ts';
import type { Entry } from './row.ts';

/** What does not add up in a line, which may be so on purpose: last year's 党小组, numbers that were confirmed. */
export function remarksOn({ row, branch, group, fields }: Entry, directory: Directory): readonly string[] {
  const strange =
    group === null || directory.groupsOf(branch).includes(group)
      ? []
      : [`${row.place('group')}“${group}”不在现在的名册里，照样导入。`];
  const odd = miscounted(fields).map(
    ({ message }) => `${row.sheet}：第${row.line}行${message.replace('请核对', '照样导入')}`,
  );
  return [...strange, ...odd];
}
