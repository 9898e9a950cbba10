import { fold } from '../../text/fold.ts';

/** What a column of an office's list can hold. */
export type Field =
  | 'branch'
  | 'name'
  | 'openId'
  | 'roles'
  | 'kind'
  | 'politics'
  | 'probationary'
  | 'group'
  | 'rank'
  | 'mobile'
  | 'email';

/**
 * What offices write above their columns, the surest names first: of 手机 and 办公电话 the first is taken. Compared without
 * spaces, signs and brackets.
 */
const HEADERS: Readonly<Record<Field, readonly string[]>> = {
  branch: [
    '支部 党支部 支部名称 党支部名称 所在支部 所在党支部 所在支部名称 所在党支部名称 所属支部 所属党支部 所属支部名称 所属党支部名称',
    '党组织 党组织名称 所在党组织 所在党组织名称 所属党组织 所属党组织名称 组织名称 组织关系所在支部 组织关系所在党支部',
  ],
  name: ['姓名 党员姓名 名字 人员姓名 同志姓名'],
  openId: ['openid 飞书openid 飞书id 用户openid'],
  roles: [
    '角色 党内职务 党内职务名称 党内任职 支部职务 党支部职务 支部任职 支委职务 担任党内职务 现任党内职务',
    '职务 担任职务 现任职务',
  ],
  kind: ['人员类别 人员类型 党员类别 党员类型 党员身份 党籍 党籍状态 类别'],
  politics: ['政治面貌 政治面目'],
  probationary: ['是否预备 是否预备党员 是否为预备党员 预备党员 预备'],
  group: ['党小组 党小组名称 所属党小组 所在党小组 所属小组 所在小组 小组'],
  rank: ['职级 级别 行政级别 干部级别 干部职级 职级层次 职务层次', '职务级别 职务职级'],
  mobile: [
    '手机 手机号 手机号码 移动电话 本人手机 联系手机 飞书手机号 联系电话手机',
    '联系电话 联系方式 电话 电话号码 本人电话',
  ],
  email: ['邮箱 电子邮箱 邮箱地址 电子邮箱地址 邮件 电子邮件 email mail 飞书邮箱 企业邮箱'],
};

const KNOWN: ReadonlyMap<string, { readonly field: Field; readonly tier: number }> = new Map(
  Object.entries(HEADERS).flatMap(([field, tiers]) =>
    tiers.flatMap((names, tier) =>
      names.split(' ').map((name) => [name, { field: fieldNamed(field), tier }] as const),
    ),
  ),
);

function fieldNamed(name: string): Field {
  const found = (Object.keys(HEADERS) as readonly string[]).find((one): one is Field => one === name);
  if (found === undefined) throw new Error(`no field ${name}`);
  return found;
}

/** @returns what a header stands for, and how surely (0 the surest); null for one that says nothing of ours */
export function fieldOf(header: string): { readonly field: Field; readonly tier: number } | null {
  return KNOWN.get(bareOf(header)) ?? null;
}

/**
 * Whether a column of roles is headed 角色, as in our own form: what stands below is meant for us. 系统管理员 under 职务 or
 * 党内职务 is what somebody does for a living.
 */
export function isOwnRoles(header: string): boolean {
  return bareOf(header) === '角色';
}

function bareOf(header: string): string {
  return fold(header)
    .replace(/[(（【[].*?[)）】\]]/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
