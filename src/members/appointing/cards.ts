import { type Block, type Reply, saying } from '../../core/reply.ts';
import type { Appointment, Member, Role } from '../../core/roster.ts';
import type { Directory } from '../../roster/directory.ts';
import { texts } from '../../texts/texts.ts';
import { type Deed, rolesAfter } from './deed.ts';
import { POSTS } from './spoken.ts';

/** Posts that one person of a branch usually holds alone. */
const HELD_ALONE: readonly Role[] = ['书记', '组织委员', '宣传委员', '纪检委员'];

/** What would be done, for confirmation. @param id of the deed, which the button carries */
export function proposalCard(member: Member, deed: Deed, id: string, directory: Directory): Reply {
  const said = texts().members.appointing;
  return {
    title: said.question(deed.give, member.name, deed.roles),
    tone: 'ask',
    blocks: [
      {
        kind: 'fields',
        rows: [
          { label: said.branch, value: placeOf(member) },
          { label: said.now, value: shown(member.roles) },
          { label: said.after, value: shown(rolesAfter(member, deed)) },
        ],
      },
      ...remarks(member, deed, directory).map((text): Block => ({ kind: 'note', text })),
      {
        kind: 'buttons',
        buttons: [
          {
            label: said.confirm(deed.give),
            action: 'appoint.confirm',
            payload: { g: deed.give, p: member.openId, r: deed.roles.join('、'), k: id },
            style: deed.give ? 'primary' : 'danger',
          },
          { label: said.cancel, action: 'appoint.leave' },
        ],
      },
      { kind: 'note', text: said.inWords },
    ],
  };
}

/** What one ought to know before. */
function remarks(member: Member, { give, roles }: Deed, directory: Directory): readonly string[] {
  const said = texts().members.appointing;
  const others = directory.membersOf(member.branch).filter(({ openId }) => openId !== member.openId);
  if (!give) {
    const empty = roles.filter((role) => role === '书记' && !others.some((one) => one.roles.includes(role)));
    return empty.map((role) => said.nobodyLeft(placeOf(member), role));
  }
  const held = roles
    .filter((role) => HELD_ALONE.includes(role))
    .flatMap((role) => {
      const names = others.filter((one) => one.roles.includes(role)).map(({ name }) => name);
      return names.length === 0 ? [] : [said.heldBy(role, names)];
    });
  const groupless = roles.includes('党小组长') && member.group === null;
  return [...held, ...(groupless ? [said.groupless] : [])];
}

/** What was done. */
export function doneCard({ name, branch, before, after }: Appointment): Reply {
  const said = texts().members.appointing;
  return {
    title: said.done(name),
    tone: 'done',
    blocks: [
      {
        kind: 'fields',
        rows: [
          { label: said.branch, value: placeOf({ branch }) },
          { label: said.before, value: shown(before) },
          { label: said.now, value: shown(after) },
        ],
      },
      { kind: 'note', text: said.effect },
      { kind: 'buttons', buttons: [saying(said.trail.title, '任免记录')] },
    ],
    toast: { type: 'success', text: said.changed },
  };
}

/** Nothing to change. */
export function alreadySo({ name }: Member, { give, roles }: Deed): Reply {
  const said = texts().members.appointing;
  return {
    title: said.nothing,
    blocks: [{ kind: 'text', text: said.alreadySo(give, name, roles) }],
  };
}

/** Asks which one of several is meant. */
export function whichPerson(
  name: string,
  people: readonly Member[],
  give: boolean,
  roles: readonly Role[],
): Reply {
  const said = texts().members.appointing;
  const words = (openId: string): string =>
    give ? `任命 ${openId} 为 ${roles.join('、')}` : `免去 ${openId} 的 ${roles.join('、')}`;
  return {
    title: said.whichPerson(name),
    tone: 'ask',
    blocks: [
      { kind: 'text', text: said.choosePerson },
      {
        kind: 'buttons',
        buttons: people
          .slice(0, 10)
          .map((one) =>
            saying([placeOf(one), one.name, one.group].filter((part) => part).join(' '), words(one.openId)),
          ),
      },
    ],
  };
}

/** Asks which role. */
export function whichRole(member: Member, give: boolean): Reply {
  const said = texts().members.appointing;
  const choice = POSTS.filter((role) => member.roles.includes(role) !== give);
  const words = (role: Role): string =>
    give ? `任命 ${member.openId} 为 ${role}` : `免去 ${member.openId} 的 ${role}`;
  return {
    title: said.whichRole(give, member.name),
    tone: 'ask',
    blocks: [
      { kind: 'text', text: said.rolesNow(member.name, shown(member.roles)) },
      ...(choice.length === 0
        ? []
        : [{ kind: 'buttons' as const, buttons: choice.map((role) => saying(role, words(role))) }]),
    ],
  };
}

export function shown(roles: readonly Role[]): string {
  return texts().members.roles(roles);
}

export function placeOf({ branch }: Pick<Member, 'branch'>): string {
  return texts().members.place(branch);
}
