import type { Member } from '../../core/roster.ts';
import type { Known } from './known.ts';
import type { Changed, RosterPlan } from './plan.ts';

/** What an import would do, line by line; a new branch or a branch's new people are one line. */
export function previewOf(plan: RosterPlan): readonly string[] {
  const { added, changed, missing, newBranches, notes, leave } = plan;
  return [
    ...notes.map((note) => `! ${note}`),
    ...newBranches.map((branch) => `! 新支部：${branch}`),
    ...perBranch(added, shown).map((line) => `+ ${line}`),
    ...changed.map((one) => `~ ${placeOf(one.before)} ${one.before.name}：${differences(one).join('；')}`),
    ...perBranch(missing, ({ name }) => name).map((line) => `- ${line}`),
    [
      `新增${added.length}人`,
      `更改${changed.length}人`,
      `不变${plan.unchanged}人`,
      `表里没有${missing.length}人${missing.length === 0 ? '' : leave ? '（按已离开办）' : '（照旧保留，确已离开的请加 --leave）'}`,
    ]
      .join('，')
      .concat('。'),
    ...(plan.waiting === 0
      ? []
      : [
          `其中${plan.waiting}人还没有 open_id，先等着：绑定支部群后按群名单对上，也可以由管理员私聊发“核对名册”。`,
        ]),
  ];
}

function perBranch(people: readonly Known[], show: (one: Known) => string): readonly string[] {
  const branches = new Map<string, string[]>();
  for (const one of people) {
    const there = branches.get(placeOf(one));
    if (there === undefined) branches.set(placeOf(one), [show(one)]);
    else there.push(show(one));
  }
  return [...branches].map(([branch, names]) => `${branch}（${names.length}人）：${names.join('、')}`);
}

function shown({ name, roles }: Known): string {
  const posts = roles.filter((role) => role !== '党员');
  return posts.length === 0 ? name : `${name}（${posts.join('、')}）`;
}

function placeOf({ branch }: Pick<Member, 'branch'>): string {
  return branch === '' ? '不属于支部' : branch;
}

const FIELDS: readonly (readonly [label: string, of: (one: Known) => string])[] = [
  ['open_id', (one) => ('openId' in one ? one.openId : '')],
  ['姓名', ({ name }) => name],
  ['支部', ({ branch }) => branch],
  ['角色', ({ roles }) => roles.join('、')],
  ['党小组', ({ group }) => group ?? ''],
  ['职级', ({ rank }) => rank ?? ''],
  ['手机', ({ mobile }) => mobile ?? ''],
  ['邮箱', ({ email }) => email ?? ''],
];

function differences({ before, after }: Changed): readonly string[] {
  return FIELDS.flatMap(([label, of]) => {
    const [old, now] = [of(before), of(after)];
    return old === now ? [] : [`${label} ${old || '（空）'} → ${now || '（空）'}`];
  });
}
