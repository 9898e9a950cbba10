import { ROLES, type Role } from '../../core/roster.ts';
import { fold } from '../../text/fold.ts';

/** 组织委员兼纪检委员、书记/组织委员, one below the other. */
const BETWEEN = /[、,;/\\|+&\s.]|兼任|兼|和|及/u;
/** What stands before a role in a branch; the 书记 of a 党总支部 or 团支部 is another one. */
const BRANCH = /^[\p{Script=Han}\d]{0,30}?(?<![总团])支部(?:委员会)?/u;

/** 组织、宣传委员: the last word's ending is meant for those before it, too. */
const SHORT: ReadonlyMap<string, Role> = new Map([
  ['组织', '组织委员'],
  ['宣传', '宣传委员'],
  ['纪检', '纪检委员'],
]);

const SAID: ReadonlyMap<string, Role> = new Map([
  ...ROLES.map((role) => [role, role] as const),
  ...spelt('书记', '支书 支部书记 党支部书记 一把手书记'),
  ...spelt('副书记', '副支书 支部副书记 专职副书记'),
  ...spelt('组织委员', '组委 组织委'),
  ...spelt('宣传委员', '宣委 宣传委'),
  ...spelt('纪检委员', '纪律检查委员 纪检监察委员 纪委委员 纪检委'),
  ...spelt(
    '委员',
    '支委 支委委员 支委会委员 支部委员 青年委员 统战委员 保密委员 群工委员 学习委员 文体委员 生活委员 安全委员 联络委员 妇女委员 群众委员 保卫委员',
  ),
  ...spelt('党小组长', '小组长 党小组组长 小组组长 组长'),
  ...spelt('党员', '正式党员 中共党员 普通党员 正式'),
  ...spelt('预备党员', '中共预备党员 预备'),
  ...spelt('管理员', '系统管理员'),
]);

function spelt(role: Role, words: string): readonly (readonly [string, Role])[] {
  return words.split(' ').map((word) => [word, role] as const);
}

const NOTHING = /^(?:无|-+|—+|\/|没有|暂无|否)?$/;

export interface SaidRoles {
  /** In the order in which they were said, each once. */
  readonly roles: readonly Role[];
  /** Words that are no role in a branch. */
  readonly unknown: readonly string[];
}

/**
 * Reads roles as people write them: 党支部书记、支委, 组织委员兼纪检委员, 第一党小组组长.
 * @param amongOffices whether offices of the state stand there as well: only who is said to lead a 党小组 does
 */
export function readRoles(said: string, amongOffices: boolean): SaidRoles {
  const words = fold(said)
    .split(BETWEEN)
    .map((word) => word.trim())
    .filter((word) => !NOTHING.test(word));
  const roles: Role[] = [];
  const unknown: string[] = [];
  for (const [index, word] of words.entries()) {
    const role = roleOf(word) ?? (sharesEnding(words.slice(index + 1)) ? SHORT.get(word) : undefined);
    const isOffice = amongOffices && role === '党小组长' && !word.includes('党小组');
    if (role === undefined || isOffice) unknown.push(word);
    else if (!roles.includes(role)) roles.push(role);
  }
  return { roles, unknown };
}

function roleOf(word: string): Role | undefined {
  if (/小组(?:组长|长)$/.test(word)) return '党小组长';
  return SAID.get(word) ?? SAID.get(word.replace(BRANCH, ''));
}

function sharesEnding(following: readonly string[]): boolean {
  return following.some((word) => /委员$/.test(word));
}
