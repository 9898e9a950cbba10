import { type Member, ROLES, type Role } from '../../core/roster.ts';
import { texts } from '../../texts/texts.ts';
import { type Read, readEmail, readMobile, readName, readRank } from './cells.ts';
import type { Field } from './columns.ts';
import type { Listed } from './listed.ts';
import { readKind, readRoles } from './roles.ts';
import type { SheetRow } from './row.ts';

/** Reads one row; all that is wrong with it goes to `report`. @returns null where something is, or it is no member */
export function readPerson(
  row: SheetRow,
  branchSaid: string | null,
  report: (problem: string) => void,
  note: (remark: string) => void,
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
  const name = take('name', readName(row.text('name'))) ?? '';
  if (kind === 'none') {
    note(said.noMember(row.place('kind'), row.text('kind')));
    return null;
  }
  const posts = postsOf(row, wrong);
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

type Kind = '党员' | '预备党员' | 'none' | null;

function readKindOf(row: SheetRow, wrong: (field: Field, problem: string) => void): Kind {
  const probationary = row.text('probationary');
  if (/^(?:是|√|预备.*)$/.test(probationary)) return '预备党员';
  const said = row.text('kind');
  const kind = said === '' ? null : readKind(said);
  // 政治面貌 may hold anything that somebody can be; 人员类别 that nobody knows is asked about.
  if (said !== '' && kind === null && row.column('kind')?.tier === 0)
    wrong('kind', texts().members.importing.wrong.kind(said));
  return kind ?? (probationary === '' ? null : '党员');
}

/** @returns the roles that the row gives besides 党员 and 预备党员; null where the list has no column for them */
function postsOf(row: SheetRow, wrong: (field: Field, problem: string) => void): readonly Role[] | null {
  const column = row.column('roles');
  if (column === undefined) return null;
  const { roles, unknown } = readRoles(row.text('roles'));
  // Under a bare 职务 stand offices of the state as well: 处长 is none of ours.
  const ours = unknown.filter((word) => column.tier === 0 || /书记|委员|党小组|支委/.test(word));
  if (ours.length > 0) wrong('roles', texts().members.importing.wrong.roles(ours, ROLES));
  return roles;
}

/** What the list says, on what it has no column for as it was; 管理员 is given and taken in chat and not by a list. */
function rolesAfter(posts: readonly Role[] | null, kind: Kind, branch: string): Listed['roles'] {
  return (before) => {
    const kept = before.filter((role) => (posts === null ? !isStanding(role) : role === '管理员'));
    const given = (posts ?? []).filter((role) => !isStanding(role));
    const said = kind ?? posts?.find(isStanding) ?? before.find(isStanding) ?? '党员';
    const standing = said === 'none' || branch === '' ? [] : [said];
    return [...new Set([...given, ...kept, ...standing])];
  };
}

function isStanding(role: Role): role is '党员' | '预备党员' {
  return role === '党员' || role === '预备党员';
}

function noneOf(text: string): Member['group'] {
  return /^(?:无|-+|—+|\/)?$/.test(text) ? null : text;
}
