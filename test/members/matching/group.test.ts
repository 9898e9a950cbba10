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
  return { roster, contacts, speaker: { openId: 'ou_speaker' } };
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

const GUEST = { ...FREE, tenant: 'another' };
const SPEAKER = { openId: 'ou_speaker', name: '李四', tenant: 'ours' };
const KNOWN = { openId: 'ou_1', name: '王五', tenant: 'ours' };

describe('a guest from another organisation', () => {
  it.each([
    ['the one who asks is in the group', [GUEST, SPEAKER], []],
    ['somebody of the roster is in the group', [GUEST, KNOWN], [member('ou_1')]],
    ['nothing tells which organisation is ours', [GUEST, { ...KNOWN, openId: 'ou_2' }], []],
    [
      'another guest is on the roster',
      [GUEST, KNOWN, { ...KNOWN, openId: 'ou_2' }, { ...GUEST, openId: 'ou_3', name: '赵六' }],
      [member('ou_1'), member('ou_2'), member('ou_3')],
    ],
  ])('is nobody of ours, whatever the name, where %s', async (_, people, members) => {
    const desk = await deskOf([{}], members, people);
    expect(await matchGroup('一支部', 'oc_1', desk)).toMatchObject({
      arrived: [],
      unclear: [{ who: { name: '张伟' }, why: '群里同名的是外单位账号' }],
      ...{ waiting: 1, guests: 1 },
    });
    expect(await desk.roster.members()).toEqual(members);
  });

  it('stands in the way of nobody of ours with the same name', async () => {
    const own = { openId: 'ou_own', name: '张伟', tenant: 'ours' };
    const desk = await deskOf([{}], [], [GUEST, own, SPEAKER]);
    expect(await matchGroup('一支部', 'oc_1', desk)).toMatchObject({ unclear: [], waiting: 0, guests: 0 });
    expect(await desk.roster.members()).toMatchObject([{ openId: 'ou_own' }]);
  });

  it('is not asked about where the platform tells no organisations, or all are of one', async () => {
    for (const people of [[FREE], [GUEST], [GUEST, { ...GUEST, openId: 'ou_2', name: '赵六' }]]) {
      const desk = await deskOf([{}], [], people);
      expect(await matchGroup('一支部', 'oc_1', desk)).toMatchObject({ unclear: [], waiting: 0 });
    }
  });
});
