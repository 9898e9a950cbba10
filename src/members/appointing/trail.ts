import { localDate, localTime } from '../../calendar/zone.ts';
import type { Reply } from '../../core/reply.ts';
import { placeOf, shown } from './cards.ts';
import { type AppointingDesk, requireAdministrator } from './deed.ts';

/** So many fit on a phone. */
const MOST = 20;

/** `任免记录`: who gave or took which roles when, the latest first. @throws UserError for everybody but an administrator */
export async function showAppointments(desk: AppointingDesk): Promise<Reply> {
  requireAdministrator(desk);
  const { directory, zone } = desk.entries;
  const all = await desk.roster.appointments();
  const latest = all.toReversed().slice(0, MOST);
  if (latest.length === 0)
    return { title: '任免记录', blocks: [{ kind: 'text', text: '还没有在聊天里任免过。' }] };
  const items = latest.map(({ at, by, name, branch, before, after }) => {
    const moment = Date.parse(at);
    const when = `${localDate(moment, zone)} ${localTime(moment, zone)}`;
    const who = directory.member(by)?.name ?? '管理员';
    return `${when} ${placeOf({ branch })} ${name}：${shown(before)} → ${shown(after)}（${who}）`;
  });
  const more = all.length - latest.length;
  return {
    title: '任免记录',
    blocks: [
      { kind: 'list', items },
      ...(more > 0 ? [{ kind: 'note' as const, text: `更早的还有${more}条。` }] : []),
    ],
  };
}
