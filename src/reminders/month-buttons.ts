import type { Period } from '../calendar/period.ts';
import { type Button, saying } from '../core/reply.ts';

/** What may be asked next about a month. @param place a branch's name, or 各支部 */
export function monthButtons(place: string, month: Period): readonly Button[] {
  const year = month.start.slice(0, 4);
  return [
    saying('还差啥', `还差啥 ${place}`, 'primary'),
    saying(`导出${month.label}台账`, `导出 ${place} ${year}年${month.label}台账`),
  ];
}
