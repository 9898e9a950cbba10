import { texts } from '../texts/texts.ts';

/** As many names as are read at a glance. */
const MOST = 20;

/**
 * @param most how many names there is room for; at least three are told, and at most twenty
 * @param counted how many there are of what they name: 38个支部
 * @returns `一支部、二支部`, or `一支部、…等38个支部` where there are more
 */
export function namesIn(names: readonly string[], most: number, counted: (count: number) => string): string {
  const room = Math.min(MOST, Math.max(3, most));
  return names.length <= room
    ? texts().common.list(names)
    : texts().reminders.firstOf(names.slice(0, room), counted(names.length));
}
