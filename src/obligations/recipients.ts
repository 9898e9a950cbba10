import type { ReminderStage } from '../core/duty.ts';
import type { Member } from '../core/roster.ts';
import type { Organisation } from './organisation.ts';
import type { Unit } from './units.ts';

/**
 * Who is written to at a stage, in private: the holders of its roles, and for a person's own duty that person.
 * A role that nobody holds falls to the 书记, and without one to the administrators (the order of responsibility of
 * 004（二十）: 党支部书记是具体责任人). A 党小组 is answered for by its own leader only.
 * @param away open_ids that are not written to: closed by the platform, on leave or spared; they count as absent
 * @returns open_ids, each once
 */
export function recipients(
  stage: ReminderStage,
  unit: Unit,
  organisation: Organisation,
  away: ReadonlySet<string>,
): readonly string[] {
  const open = (members: readonly Member[]) => members.filter((member) => !away.has(member.openId));
  if (unit.person !== null) return open([unit.person]).map((member) => member.openId);
  const people = stage.to.flatMap((role) => {
    if (role === '管理员') return open(organisation.administrators());
    const own = organisation
      .holders(unit.branch, role)
      .filter((member) => role !== '党小组长' || unit.group === null || member.group === unit.group);
    const holders = open(own);
    if (holders.length > 0) return holders;
    const secretaries = open(organisation.holders(unit.branch, '书记'));
    return secretaries.length > 0 ? secretaries : open(organisation.administrators());
  });
  return [...new Set(people.map((member) => member.openId))];
}
