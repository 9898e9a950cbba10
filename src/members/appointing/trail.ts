import { localDate, localTime } from '../../calendar/zone.ts';
import type { Reply } from '../../core/reply.ts';
import { texts } from '../../texts/texts.ts';
import { placeOf, shown } from './cards.ts';
import { type AppointingDesk, requireAdministrator } from './deed.ts';

/** So many fit on a phone. */
const MOST = 20;

/** `任免记录`: who gave or took which roles when, the latest first. @throws UserError for everybody but an administrator */
export async function showAppointments(desk: AppointingDesk): Promise<Reply> {
  requireAdministrator(desk);
  const { directory, zone } = desk.entries;
  const said = texts().members.appointing.trail;
  const all = await desk.roster.appointments();
  const latest = all.toReversed().slice(0, MOST);
  if (latest.length === 0) return { title: said.title, blocks: [{ kind: 'text', text: said.none }] };
  const items = latest.map(({ at, by, name, branch, before, after }) => {
    const moment = Date.parse(at);
    const when = `${localDate(moment, zone)} ${localTime(moment, zone)}`;
    const who = directory.member(by)?.name ?? null;
    return said.line(when, placeOf({ branch }), name, shown(before), shown(after), who);
  });
  const more = all.length - latest.length;
  return {
    title: said.title,
    blocks: [
      { kind: 'list', items },
      ...(more > 0 ? [{ kind: 'note' as const, text: said.more(more) }] : []),
    ],
  };
}
