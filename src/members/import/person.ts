import { type Member, ROLES, type Role } from '../../core/roster.ts';
import { texts } from '../../texts/texts.ts';
import { type Read, readEmail, readMobile, readName, readRank } from './cells.ts';
import { type Field, isOwnRoles } from './columns.ts';
import { type Kind, readKind, readProbationary } from './kinds.ts';
import type { Listed } from './listed.ts';
import type { Passed } from './remarks.ts';
import { readRoles } from './roles.ts';
import type { SheetRow } from './row.ts';

/** Reads one row; all that is wrong with it goes to `report`. @returns null where something is, or it is no member */
export function readPerson(
  row: SheetRow,
  branchSaid: string | null,
  report: (problem: string) => void,
  pass: (why: Passed, said: string) => void,
): Listed | null {
  const said = texts().members.importing;
  let sound = true;
  const wrong = (field: Field, problem: string): void => {
    sound = false;
    report(said.problem(row.place(field), problem));
  };
  const take = <Value>(field: Field, read: Read<Value>): Value | null => {
    if ('value' in read) return read.value;
    wrong(field, read.problem);
    return null;
  };
  const kind = readKindOf(row, wrong);
  if (typeof kind === 'object' && kind !== null) {
    pass('noMember', kind.outside);
    return null;
  }
  const name = take('name', readName(row.text('name'))) ?? '';
  const posts = postsOf(row, wrong, pass);
  const branch = branchSaid ?? '';
  if (branch === '' && !posts?.includes('管理员')) wrong('branch', said.wrong.noBranch);
  const openId = row.text('openId');
  if (openId !== '' && !/^ou_[\w-]+$/.test(openId)) wrong('openId', said.wrong.openId);
  const person = {
    branch,
    name,
    openId: openId === '' ? null : openId,
    mobile: take('mobile', readMobile(row.text('mobile'), row.column('mobile')?.tier === 0)),
    email: take('email', readEmail(row.text('email'))),
    group: row.column('group') === undefined ? undefined : noneOf(row.text('group')),
    rank: row.column('rank') === undefined ? undefined : take('rank', readRank(row.text('rank'))),
  };
  return sound
    ? { ...person, line: row.line, place: row.place, roles: rolesAfter(posts, kind, branch) }
    : null;
}

/** What one cell says, or the first that says of somebody that they are no member. */
type KindOf = '党员' | '预备党员' | { readonly outside: string } | null;

/** Whoever a cell calls no member is none; else what a cell says that is not known is asked about. */
function readKindOf(row: SheetRow, wrong: (field: Field, problem: string) => void): KindOf {
  const said = texts().members.importing.wrong;
  const cells = (
    [
      ['kind', readKind, said.kind],
      ['politics', readKind, said.kind],
      ['probationary', readProbationary, said.probationary],
    ] as const
  )
    .map(([field, read, problem]) => ({ field, words: row.text(field), read, problem }))
    .filter(({ words }) => words !== '')
    .map(({ read, ...cell }) => ({ ...cell, kind: read(cell.words) }));
  const outside = cells.find(({ kind }) => kind === 'none');
  if (outside !== undefined) return { outside: outside.words };
  const says = (one: Kind): boolean => cells.some(({ kind }) => kind === one);
  const isOpen = !says('党员') && !says('预备党员');
  for (const { field, words, kind, problem } of cells)
    if (kind === null || (kind === 'unsaid' && isOpen)) wrong(field, problem(words));
  if (says('预备党员')) return '预备党员';
  return says('党员') ? '党员' : null;
}

/** @returns the roles that the row gives besides 党员 and 预备党员; null where the list has no column for them */
function postsOf(
  row: SheetRow,
  wrong: (field: Field, problem: string) => void,
  pass: (why: Passed, said: string) => void,
): readonly Role[] | null {
  const column = row.column('roles');
  if (column === undefined) return null;
  const amongOffices = column.tier > 0;
  const { roles, unknown } = readRoles(row.text('roles'), amongOffices);
  // Under a bare 职务 stand offices of the state as well: 处长 is none of ours.
  const ours = unknown.filter((word) => !amongOffices || /书记|委员|党小组|支委/.test(word));
  if (ours.length > 0) wrong('roles', texts().members.importing.wrong.roles(ours, ROLES));
  if (!roles.includes('管理员') || isOwnRoles(column.said)) return roles;
  pass('notGiven', '管理员');
  return roles.filter((role) => role !== '管理员');
}

/** What the list says, on what it has no column for as it was; 管理员 is taken in chat and not by a list. */
function rolesAfter(
  posts: readonly Role[] | null,
  kind: '党员' | '预备党员' | null,
  branch: string,
): Listed['roles'] {
  return (before) => {
    const kept = before.filter((role) => (posts === null ? !isStanding(role) : role === '管理员'));
    const given = (posts ?? []).filter((role) => !isStanding(role));
    const said = kind ?? posts?.find(isStanding) ?? before.find(isStanding) ?? '党员';
    const standing = branch === '' ? [] : [said];
    return [...new Set([...given, ...kept, ...standing])];
  };
}

function isStanding(role: Role): role is '党员' | '预备党员' {
  return role === '党员' || role === '预备党员';
}

function noneOf(text: string): Member['group'] {
  return /^(?:无|-+|—+|\/)?$/.test(text) ? null : text;
}
