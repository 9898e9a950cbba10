import { periodOfKey } from '../calendar/period.ts';
import type { Deliveries } from '../core/deliveries.ts';
import type { EntryContext } from './context.ts';
import { openReminders, type Reminded } from './snooze.ts';
import type { Understanding } from './understand/understanding.ts';

/**
 * An entry that does not say what was held (已经开了，11号) answers the reminder that its sender was sent, when there is
 * only one about which nothing is recorded.
 */
export async function aboutReminder(
  understanding: Understanding,
  deliveries: Deliveries,
  context: EntryContext,
): Promise<Understanding> {
  if (understanding.kind !== null) return understanding;
  const open: Reminded[] = [];
  for (const one of openReminders(await deliveries.keys(), context)) {
    if (!(await isRecorded(one, context))) open.push(one);
  }
  const [only] = open;
  if (only === undefined || open.length > 1) return understanding;
  return {
    ...understanding,
    kind: only.obligation,
    record: { branch: only.branch, ...understanding.record },
    issues: understanding.issues.filter((issue) => issue.field !== 'kind'),
  };
}

async function isRecorded({ obligation, branch, period }: Reminded, context: EntryContext): Promise<boolean> {
  const span = periodOfKey(period);
  if (span === null) return false;
  const found = await context.ledger.find({ branch, kind: obligation, from: span.start, to: span.end });
  return found.some((record) => record.status === 'held');
}
