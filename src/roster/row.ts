import { type Member, RANKS, ROLES } from '../core/roster.ts';

export const COLUMNS = ['支部', '姓名', 'open_id', '角色', '党小组', '职级'] as const;

/**
 * One row of a roster file.
 * @param cells trimmed
 * @param report is told of every problem: the column counted from 0, and what is wrong
 * @returns the member, or null when anything was reported
 */
export function readRow(
  cells: readonly string[],
  report: (column: number, problem: string) => void,
): Member | null {
  let bad = false;
  const complain = (column: number, problem: string): void => {
    bad = true;
    report(column, problem);
  };
  if (cells.length !== COLUMNS.length) {
    complain(Math.min(cells.length, COLUMNS.length) - 1, `处有${cells.length}格，应有${COLUMNS.length}格`);
    return null;
  }
  const [branch = '', name = '', openId = '', roleCell = '', group = '', rankCell = ''] = cells;
  const roles = [...new Set(roleCell.split(/[、，,/／;；\s]+/u).filter((part) => part !== ''))];
  const known = ROLES.filter((role) => roles.includes(role));
  const unknown = roles.filter((role) => !ROLES.some((one) => one === role));
  const rank = RANKS.find((one) => one === rankCell) ?? null;

  if (name === '') complain(1, '是空的');
  if (!/^ou_[\w-]+$/.test(openId)) complain(2, openId === '' ? '是空的' : '应以 ou_ 开头');
  if (roles.length === 0) complain(3, '是空的');
  if (unknown.length > 0) complain(3, `有不认识的“${unknown.join('、')}”，可填：${ROLES.join(' ')}`);
  if (branch === '' && !known.includes('管理员')) complain(0, '是空的，只有管理员可以不属于支部');
  if (rankCell !== '' && rank === null) complain(5, `只能空着，或填${RANKS.join('、')}`);
  if (bad) return null;
  return {
    openId,
    name,
    branch,
    roles: roles.flatMap((role) => known.find((one) => one === role) ?? []),
    group: group === '' ? null : group,
    rank,
  };
}
