/** As many names as are read at a glance. */
const MOST = 20;

/**
 * @param most how many names there is room for; at least three are told, and at most twenty
 * @param counter what is counted: 个支部
 * @returns `一支部、二支部`, or `一支部、…等38个支部` where there are more
 */
export function namesIn(names: readonly string[], most: number, counter: string): string {
  const room = Math.min(MOST, Math.max(3, most));
  return names.length <= room
    ? names.join('、')
    : `${names.slice(0, room).join('、')}…等${names.length}${counter}`;
}
