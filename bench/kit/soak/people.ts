import type { Member, Role } from '../../../src/core/roster.ts';

/** Who holds what in a branch; enough of them to be paced by the platform's limits per person and not by each other. */
const ROLES: readonly (readonly Role[])[] = [
  ['书记', '党员'],
  ['组织委员', '党员'],
  ['纪检委员', '党员'],
  ['党小组长', '党员'],
  ['党员'],
  ['党员'],
];
const BRANCHES = 20;

/** Twenty branches of six people, each with a group chat. */
export const MEMBERS: readonly Member[] = Array.from({ length: BRANCHES }, (_, branch) =>
  ROLES.map(
    (roles, place): Member => ({
      openId: `ou_soak_${branch}_${place}`,
      name: `${'赵钱孙李周吴郑王冯陈'.charAt(branch % 10)}${'一二'.charAt(branch / 10)}${'文武林山海川'.charAt(place)}`,
      branch: `第${branch + 1}党支部`,
      roles: [...roles],
      group: '第一党小组',
      rank: place === 0 ? '县处级' : null,
    }),
  ),
).flat();

export const CHATS = [...new Set(MEMBERS.map(({ branch }) => branch))].map((branch, nth) => ({
  branch,
  chatId: `oc_soak_${nth}`,
}));
