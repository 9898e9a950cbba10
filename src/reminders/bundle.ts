import type { Target } from '../core/ports.ts';
import type { Reminder } from '../obligations/reminder.ts';

/** What one recipient is told at one time: one card. */
export interface Bundle {
  readonly target: Target;
  /** Earliest first; never empty. */
  readonly reminders: readonly Reminder[];
}

/** Puts together what goes to the same person or group. @param reminders earliest first */
export function bundled(reminders: readonly Reminder[]): readonly Bundle[] {
  const bundles = new Map<string, Reminder[]>();
  for (const reminder of reminders) {
    const bundle = bundles.get(reminder.to);
    if (bundle === undefined) bundles.set(reminder.to, [reminder]);
    else bundle.push(reminder);
  }
  return [...bundles.values()].flatMap((some) => {
    const [first] = some;
    return first === undefined ? [] : [{ target: targetOf(first), reminders: some }];
  });
}

function targetOf(reminder: Reminder): Target {
  const inGroup = reminder.plan !== null && reminder.inGroup;
  return inGroup ? { kind: 'chat', chatId: reminder.to } : { kind: 'person', openId: reminder.to };
}
