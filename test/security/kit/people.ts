import type { Member, Role } from '../../../src/core/roster.ts';

export const OWN = '第一党支部';
export const OTHER = '第二党支部';
export const OWN_GROUP = 'oc_own';
export const OTHER_GROUP = 'oc_other';

/** Who tries everything, by the columns of interfaces.md 8; each in the own branch unless it says otherwise. */
export const ACTORS = {
  党员: ['党员'],
  预备党员: ['预备党员'],
  党小组长: ['党小组长', '党员'],
  委员: ['委员', '党员'],
  宣传委员: ['宣传委员', '党员'],
  纪检委员: ['纪检委员', '党员'],
  组织委员: ['组织委员', '党员'],
  副书记: ['副书记', '党员'],
  书记: ['书记', '党员'],
  管理员: ['管理员'],
  名册外: null,
} as const satisfies Record<string, readonly Role[] | null>;
export type Actor = keyof typeof ACTORS;
export const ACTOR_NAMES: readonly Actor[] = Object.keys(ACTORS).filter(isActor);

function isActor(name: string): name is Actor {
  return name in ACTORS;
}

const NAMES: Readonly<Record<Actor, string>> = {
  党员: '赵六顺',
  预备党员: '冯雷',
  党小组长: '刘一鸣',
  委员: '邓小海',
  宣传委员: '周明',
  纪检委员: '王芳',
  组织委员: '李秀英',
  副书记: '陈志远',
  书记: '张建国',
  管理员: '宋岚',
  名册外: '钱路过',
};

/** @returns the open_id of an actor, or of somebody else by a name of one's own */
export function idOf(who: string): string {
  return `ou_${who}`.replace(/[\u0080-\uffff]/g, (char) => char.charCodeAt(0).toString(16));
}

function person(
  id: string,
  name: string,
  branch: string,
  roles: readonly Role[],
  group: string | null,
): Member {
  return { openId: idOf(id), name, branch, roles, group, rank: null };
}

/** Somebody else in either branch, whose records these are. */
export const ELSE = '吴七斤';
export const THERE = '马春生';

export const ROSTER: readonly Member[] = [
  ...ACTOR_NAMES.flatMap((actor) => {
    const roles = ACTORS[actor];
    if (roles === null) return [];
    const place = actor === '管理员' ? { branch: '', group: null } : { branch: OWN, group: '第一党小组' };
    return [person(actor, NAMES[actor], place.branch, roles, place.group)];
  }),
  person(ELSE, ELSE, OWN, ['党员'], '第二党小组'),
  person('郑周一', '郑周一', OWN, ['党小组长', '党员'], '第二党小组'),
  person(THERE, THERE, OTHER, ['书记', '党员'], null),
  person('高丽', '高丽', OTHER, ['党员'], null),
];
