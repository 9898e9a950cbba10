import type { Period } from '../calendar/period.ts';
import { type Button, saying } from '../core/reply.ts';
import { texts, textsIn } from '../texts/texts.ts';

/** What may be asked next about a month. @param place a branch's name, or 各支部 */
export function monthButtons(place: string, month: Period): readonly Button[] {
  const said = texts().reminders.digest;
  // A button says what somebody would type, which is Chinese whatever is spoken.
  const typed = textsIn('zh').pages.longPeriod(month);
  return [
    saying(said.open, `还差啥 ${place}`, 'primary'),
    saying(said.exportMonth(month.label), `导出 ${place} ${typed}台账`),
  ];
}
