import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseRoster } from '../../src/roster/csv.ts';
import { createDirectory, directoryOf } from '../../src/roster/directory.ts';

const members = parseRoster(readFileSync('data/demo/roster.csv', 'utf8'));
const directory = createDirectory(members, [{ name: '第二党支部', chatId: 'oc_2' }]);
const names = (people: readonly { readonly name: string }[]) => people.map((person) => person.name);
const openIdOf = (name: string) => members.find((member) => member.name === name)?.openId ?? '';

describe('a directory', () => {
  it('finds a person by open_id, and nobody for a stranger', () => {
    expect(directory.member(openIdOf('张建国'))?.name).toBe('张建国');
    expect(directory.member('ou_nobody')).toBeNull();
    expect(directory.member('')).toBeNull();
  });

  it('knows the branches that are stored and those that only members name, but not the empty one', () => {
    expect(directory.branches).toEqual([
      { name: '第二党支部', chatId: 'oc_2' },
      { name: '第一党支部', chatId: null },
      { name: '离退休党支部', chatId: null },
    ]);
  });

  it('lists members of a branch, its groups, its committee and the holders of a role', () => {
    expect(directory.membersOf('第二党支部')).toHaveLength(5);
    expect(directory.membersOf('第九党支部')).toEqual([]);
    expect(directory.groupsOf('第一党支部')).toEqual(['第一党小组', '第二党小组']);
    expect(directory.groupsOf('第二党支部')).toEqual([]);
    expect(names(directory.committeeOf('第一党支部'))).toEqual([
      '张建国',
      '陈志远',
      '李秀英',
      '周明',
      '王芳',
    ]);
    expect(names(directory.holders('第一党支部', '党小组长'))).toEqual(['刘一鸣', '刘二强']);
    expect(directory.holders('第二党支部', '组织委员')).toEqual([]);
  });

  it('knows that a branch with only a 书记 has no committee', () => {
    expect(directory.hasCommittee('第一党支部')).toBe(true);
    expect(directory.hasCommittee('第二党支部')).toBe(false);
    expect(directory.hasCommittee('离退休党支部')).toBe(true);
    expect(directory.hasCommittee('第九党支部')).toBe(false);
  });

  it('does not count a 书记 who is also a 委员 as a committee', () => {
    const alone = { ...members[0], roles: ['书记', '委员', '党员'] as const };
    expect(
      createDirectory(
        [{ ...alone, openId: 'ou_1', name: '张', branch: '甲', group: null, rank: null }],
        [],
      ).hasCommittee('甲'),
    ).toBe(false);
  });

  it('knows whose chat it is', () => {
    expect(directory.branchOfChat('oc_2')).toBe('第二党支部');
    expect(directory.branchOfChat('oc_9')).toBeNull();
    expect(directory.branchOfChat('')).toBeNull();
  });

  it('counts administrators of the roster and of the settings, each once', () => {
    const secretary = openIdOf('张建国');
    const configured = createDirectory(members, [], [secretary, 'ou_outside', openIdOf('宋岚')]);
    expect(names(configured.administrators())).toEqual(['宋岚', '张建国', '管理员']);
    expect(configured.isAdministrator('ou_outside')).toBe(true);
    expect(configured.member('ou_outside')).toBeNull();
    expect(directory.isAdministrator(secretary)).toBe(false);
    expect(directory.isAdministrator(openIdOf('宋岚'))).toBe(true);
  });
});

describe('a directory of the same lists', () => {
  it('is made once, and anew for another roster, other branches or other administrators', () => {
    const made = directoryOf(members, [], ['ou_outside']);
    expect(directoryOf(members, [], ['ou_outside'])).not.toBe(made);
    const branches = [{ name: '第一党支部', chatId: null }];
    const first = directoryOf(members, branches, ['ou_outside']);
    expect(directoryOf(members, branches, ['ou_outside'])).toBe(first);
    expect(directoryOf(members, branches, [])).not.toBe(first);
    expect(directoryOf([...members], branches, []).branchOfChat('oc_1')).toBeNull();
  });
});
