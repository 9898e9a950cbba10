import { localDate } from '../calendar/zone.ts';
import type { IncomingMessage } from '../core/message.ts';
import type { LedgerRecord } from '../core/record.ts';
import type { Reply } from '../core/reply.ts';
import { voidRecord } from '../ledger/changing.ts';
import { mayDo } from '../ledger/open-plans.ts';
import type { Understanding } from '../ledger/understand/understanding.ts';
import { texts } from '../texts/texts.ts';
import { arrangeInWords, askInWords, type TalkingDesk } from './answering.ts';
import { nothingToDo } from './replies.ts';
import { oneBranch, readSpoken } from './spoken.ts';
import type { Stopped } from './stopped.ts';

/**
 * What rests is a plan where there is one, else the duty in its period, or its reminders until a day that is named. All of
 * it is asked first, with the reason that was told; 不适用 in so many words is not.
 * @throws UserError when the speaker may not
 */
export async function arrangeStopped(
  stopped: Stopped,
  message: IncomingMessage,
  understanding: Understanding,
  desk: TalkingDesk,
): Promise<Reply> {
  const { how, matter, reason, day } = stopped;
  const words = `不适用 ${matter} ${reason}`;
  if (how === 'outright') return arrangeInWords('不适用', words, message, understanding, desk);
  if (how === 'until')
    return arrangeInWords('暂停提醒', `暂停提醒 ${matter} ${reason}`, message, understanding, desk);
  const record = how === 'no-body' ? undefined : await recordMeant(stopped, message, desk);
  if (record !== undefined) return voidRecord({ id: record.id, kind: null, date: null }, desk.entries);
  if (day !== null) return nothingToDo(texts().arrangements.settling.noPlan(matter));
  return askInWords(words, message, desk);
}

/** The next plan of it; 取消 may also mean what the same person has recorded. */
async function recordMeant(
  { duties, period, day, how }: Stopped,
  message: IncomingMessage,
  { entries }: TalkingDesk,
): Promise<LedgerRecord | undefined> {
  const branch = oneBranch(readSpoken(message.text, entries), entries, '取消 第一党支部 支委会');
  const ids = new Set(duties.map(({ id }) => id));
  const today = localDate(entries.now, entries.zone);
  const found = (await entries.ledger.find({ branch })).filter(
    ({ kind, date }) =>
      ids.has(kind) &&
      date !== null &&
      (day === null || date === day) &&
      (period === null || (date >= period.start && date <= period.end)),
  );
  const plan = found.find(
    (one) => one.status === 'planned' && (one.date ?? '') >= today && mayDo(one, 'void', entries),
  );
  const own = found.findLast(
    ({ status, created }) => status === 'held' && created.by === entries.speaker.openId,
  );
  return plan ?? (how === 'cancelled' ? own : undefined);
}
