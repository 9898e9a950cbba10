import { describe, expect, it } from 'vitest';
import type { Contacts, Person } from '../../../src/core/contacts.ts';
import type { Awaited, Member } from '../../../src/core/roster.ts';
import { matchGroup } from '../../../src/members/matching/group.ts';
import { openMemory } from '../../../src/store/memory.ts';
import { member } from '../../store/samples.ts';

const FREE = { openId: 'ou_new', name: '张伟' };

async function deskOf(
  awaited: readonly Partial<Awaited>[],
  members: readonly Member[] = [],
  inGroup: readonly Person[] = [FREE],
) {
  const { roster } = await openMemory();
  const base = { name: '张伟', branch: '一支部', roles: ['书记', '党员'], group: null, rank: null } as const;
  await roster.change({
    members,
    awaited: awaited.map((one, index) => ({ id: `w${index}`, ...base, ...one })),
  });
  const contacts: Contacts = { inGroup: async () => inGroup, find: async () => new Map() };
  return { roster, contacts };
}

describe('the people of a group', () => {
  it('are given the account of their name', async () => {
    const desk = await deskOf([{}, { name: '王五', branch: '二支部' }]);
    expect(await matchGroup('一支部', 'oc_1', desk)).toMatchObject({ unclear: [], waiting: 0 });
    expect(await desk.roster.members()).toMatchObject([{ openId: 'ou_new', name: '张伟', branch: '一支部' }]);
  });

  it.each([
    ['waits in another branch', [{}, { branch: '二支部', name: '张　偉' }], []],
    ['is known in another branch', [{}], [member('ou_1', { name: '张伟', branch: '二支部' })]],
  ])('are not guessed where a namesake %s', async (_, awaited, members) => {
    const desk = await deskOf(awaited, members);
    expect(await matchGroup('一支部', 'oc_1', desk)).toMatchObject({
      arrived: [],
      unclear: [{ who: { name: '张伟', branch: '一支部' }, why: '二支部也有同名的' }],
      waiting: 1,
    });
    expect(await desk.roster.members()).toEqual(members);
    expect(await desk.roster.awaited()).toHaveLength(awaited.length);
  });

  it('are not guessed where an administrator of no branch has the name', async () => {
    const desk = await deskOf([{}], [member('ou_1', { name: '张伟', branch: '', roles: ['管理员'] })]);
    expect(await matchGroup('一支部', 'oc_1', desk)).toMatchObject({ arrived: [], waiting: 1 });
  });
});
