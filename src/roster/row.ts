import { type Member, RANKS, ROLES } from '../core/roster.ts';
import { texts } from '../texts/texts.ts';

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
  const { wrong } = texts().roster;
  let bad = false;
  const complain = (column: number, problem: string): void => {
    bad = true;
    report(column, problem);
  };
  if (cells.length !== COLUMNS.length) {
    complain(Math.min(cells.length, COLUMNS.length) - 1, wrong.cells(cells.length, COLUMNS.length));
    return null;
  }
  const [branch = '', name = '', openId = '', roleCell = '', group = '', rankCell = ''] = cells;
  const roles = [...new Set(roleCell.split(/[、，,/／;；\s]+/u).filter((part) => part !== ''))];
  const known = ROLES.filter((role) => roles.includes(role));
  const unknown = roles.filter((role) => !ROLES.some((one) => one === role));
  const rank = RANKS.find((one) => one === rankCell) ?? null;

  if (name === '') complain(1, wrong.empty);
  if (!/^ou_[\w-]+$/.test(openId)) complain(2, openId === '' ? wrong.empty : wrong.openId);
  if (roles.length === 0) complain(3, wrong.empty);
  if (unknown.length > 0) complain(3, wrong.roles(unknown, ROLES));
  if (branch === '' && !known.includes('管理员')) complain(0, wrong.noBranch);
  if (rankCell !== '' && rank === null) complain(5, wrong.rank(RANKS));
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
