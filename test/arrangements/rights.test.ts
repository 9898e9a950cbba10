import { describe, expect, it } from 'vitest';
import type { Role } from '../../src/core/roster.ts';
import { type Action, may } from '../../src/roster/permissions.ts';

const BRANCH = '第一党支部';
const ME = 'ou_me';

function holds(
  role: Role | null,
  action: Action,
  on: { branch?: string | null; group?: string; party?: string },
) {
  const outside = role === '管理员';
  const member =
    role === null
      ? null
      : { openId: ME, name: '我', branch: outside ? '' : BRANCH, roles: [role], group: '一组', rank: null };
  const { branch = BRANCH, group = null, party } = on;
  const subject = { branch, group, duty: null, createdBy: null, parties: party === undefined ? [] : [party] };
  return may({ openId: ME, member, administrator: outside }, action, subject, 'p2p');
}

const ROLES: readonly (Role | null)[] = [
  '书记',
  '副书记',
  '组织委员',
  '宣传委员',
  '纪检委员',
  '委员',
  '党小组长',
  '党员',
  '预备党员',
  '管理员',
  null,
];
const who = (action: Action, on: Parameters<typeof holds>[2] = {}) =>
  ROLES.filter((role) => holds(role, action, on));

const COMMITTEE = ['书记', '副书记', '组织委员', '宣传委员', '纪检委员', '委员'];

describe('who may arrange what', () => {
  it('does not apply: the committee for the branch, a 党小组长 for the own group, everybody for themselves', () => {
    expect(who('settle-branch')).toEqual([...COMMITTEE, '管理员']);
    expect(who('settle-group', { group: '一组' })).toEqual([...COMMITTEE, '党小组长', '管理员']);
    expect(who('settle-group', { group: '二组' })).toEqual([...COMMITTEE, '管理员']);
    expect(who('settle-group')).toEqual([...COMMITTEE, '管理员']);
    expect(who('settle-person', { party: 'ou_other' })).toEqual([]);
    expect(who('settle-person', { party: ME })).toHaveLength(ROLES.length - 1);
  });

  it('rests: 书记, 副书记 and 组织委员 for the branch, an administrator for all', () => {
    expect(who('mute')).toEqual(['书记', '副书记', '组织委员', '管理员']);
    expect(who('mute', { branch: null })).toEqual(['管理员']);
  });

  it('leave: oneself, and the 书记 for a member of the branch', () => {
    expect(who('excuse', { party: ME })).toHaveLength(ROLES.length - 1);
    expect(who('excuse', { party: 'ou_other' })).toEqual(['书记', '管理员']);
  });

  it('the end of a term: the 书记 of the branch', () => {
    expect(who('set-term')).toEqual(['书记', '管理员']);
  });

  it('nothing of another branch, but for an administrator', () => {
    for (const action of ['settle-branch', 'settle-group', 'mute', 'excuse', 'set-term'] as const)
      expect(who(action, { branch: '第二党支部' })).toEqual(['管理员']);
  });
});
