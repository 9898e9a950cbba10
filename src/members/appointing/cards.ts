import { type Block, type Reply, saying } from '../../core/reply.ts';
import type { Appointment, Member, Role } from '../../core/roster.ts';
import type { Directory } from '../../roster/directory.ts';
import { type Deed, rolesAfter } from './deed.ts';
import { POSTS } from './spoken.ts';

/** Posts that one person of a branch usually holds alone. */
const HELD_ALONE: readonly Role[] = ['书记', '组织委员', '宣传委员', '纪检委员'];

/** What would be done, for confirmation. @param id of the deed, which the button carries */
export function proposalCard(member: Member, deed: Deed, id: string, directory: Directory): Reply {
  const verb = deed.give ? '任命' : '免去';
  const roles = deed.roles.join('、');
  return {
    title: deed.give ? `任命${member.name}为${roles}？` : `免去${member.name}的${roles}？`,
    tone: 'ask',
    blocks: [
      {
        kind: 'fields',
        rows: [
          { label: '支部', value: placeOf(member) },
          { label: '现在', value: shown(member.roles) },
          { label: '之后', value: shown(rolesAfter(member, deed)) },
        ],
      },
      ...remarks(member, deed, directory).map((text): Block => ({ kind: 'note', text })),
      {
        kind: 'buttons',
        buttons: [
          {
            label: `确认${verb}`,
            action: 'appoint.confirm',
            payload: { g: deed.give, p: member.openId, r: roles, k: id },
            style: deed.give ? 'primary' : 'danger',
          },
          { label: '取消', action: 'appoint.leave' },
        ],
      },
      { kind: 'note', text: '也可以直接回“确认”或“取消”。' },
    ],
  };
}

/** What one ought to know before. */
function remarks(member: Member, { give, roles }: Deed, directory: Directory): readonly string[] {
  const others = directory.membersOf(member.branch).filter(({ openId }) => openId !== member.openId);
  if (!give) {
    const empty = roles.filter((role) => role === '书记' && !others.some((one) => one.roles.includes(role)));
    return empty.map((role) => `之后${placeOf(member)}没有${role}，给${role}的提醒没有人收。`);
  }
  const held = roles
    .filter((role) => HELD_ALONE.includes(role))
    .flatMap((role) => {
      const names = others.filter((one) => one.roles.includes(role)).map(({ name }) => name);
      return names.length === 0 ? [] : [`现在的${role}是${names.join('、')}，不会自动免去。`];
    });
  const groupless = roles.includes('党小组长') && member.group === null;
  return [...held, ...(groupless ? ['名册里还没有这位同志的党小组，请在名单里补上再导入。'] : [])];
}

/** What was done. */
export function doneCard({ name, branch, before, after }: Appointment): Reply {
  return {
    title: `${name}的职务已更改`,
    tone: 'done',
    blocks: [
      {
        kind: 'fields',
        rows: [
          { label: '支部', value: placeOf({ branch }) },
          { label: '原来', value: shown(before) },
          { label: '现在', value: shown(after) },
        ],
      },
      { kind: 'note', text: '马上生效，已记下是谁、什么时候改的。' },
      { kind: 'buttons', buttons: [saying('任免记录', '任免记录')] },
    ],
    toast: { type: 'success', text: '已更改' },
  };
}

/** Nothing to change. */
export function alreadySo({ name }: Member, { give, roles }: Deed): Reply {
  return {
    title: '不用改',
    blocks: [{ kind: 'text', text: `${name}${give ? '已经是' : '本来就不是'}${roles.join('、')}。` }],
  };
}

/** Asks which one of several is meant. */
export function whichPerson(
  name: string,
  people: readonly Member[],
  give: boolean,
  roles: readonly Role[],
): Reply {
  const words = (openId: string): string =>
    give ? `任命 ${openId} 为 ${roles.join('、')}` : `免去 ${openId} 的 ${roles.join('、')}`;
  return {
    title: `哪一位${name}？`,
    tone: 'ask',
    blocks: [
      { kind: 'text', text: '名册里不止一位，请选；也可以带上支部名再说一次。' },
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
  const choice = POSTS.filter((role) => member.roles.includes(role) !== give);
  const words = (role: Role): string =>
    give ? `任命 ${member.openId} 为 ${role}` : `免去 ${member.openId} 的 ${role}`;
  return {
    title: give ? `任命${member.name}为什么职务？` : `免去${member.name}的什么职务？`,
    tone: 'ask',
    blocks: [
      { kind: 'text', text: `${member.name}现在是：${shown(member.roles)}。` },
      ...(choice.length === 0
        ? []
        : [{ kind: 'buttons' as const, buttons: choice.map((role) => saying(role, words(role))) }]),
    ],
  };
}

export function shown(roles: readonly Role[]): string {
  return roles.length === 0 ? '（没有）' : roles.join('、');
}

export function placeOf({ branch }: Pick<Member, 'branch'>): string {
  return branch === '' ? '不属于支部' : branch;
}
