import { describe, expect, it } from 'vitest';
import type { Member } from '../../src/core/roster.ts';
import { createDirectory } from '../../src/roster/directory.ts';
import { identify } from '../../src/roster/speaker.ts';

const member: Member = {
  openId: 'ou_1',
  name: '张三',
  branch: '甲',
  roles: ['党员'],
  group: null,
  rank: null,
};
const administrator: Member = { ...member, openId: 'ou_2', branch: '', roles: ['管理员'] };
const directory = createDirectory(
  [member, administrator],
  [
    { name: '甲', chatId: 'oc_a' },
    { name: '乙', chatId: 'oc_b' },
  ],
);

describe('identify', () => {
  it.each([
    ['a member in the own group', 'ou_1', 'oc_a', '甲'],
    ['a member in private', 'ou_1', 'oc_p2p', '甲'],
    ['a member in the group of another branch', 'ou_1', 'oc_b', '甲'],
    ['an administrator in a group', 'ou_2', 'oc_b', '乙'],
    ['an administrator in private', 'ou_2', 'oc_p2p', null],
    ['a stranger in a group', 'ou_9', 'oc_a', null],
  ])('speaks for the right branch: %s', (_, openId, chatId, branch) => {
    expect(identify(openId, chatId, directory)).toMatchObject({ openId, branch });
  });
});
