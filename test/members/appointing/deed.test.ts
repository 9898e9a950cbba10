import { describe, expect, it } from 'vitest';
import { carryOut } from '../../../src/members/appointing/deed.ts';
import { branchesOf, deskFor, openOffice } from '../../campaigns/office.ts';
import { person } from '../../obligations/branches.ts';

const AT = '2026-03-18T10:05';
const second = person('second', '', ['管理员']);

describe('appointments that meet', () => {
  it('all come about, one after the other', async () => {
    const office = await openOffice(branchesOf(1), AT);
    const desks = await Promise.all(
      ['委员', '宣传委员', '纪检委员'].map((key) => deskFor('admin', key, office)),
    );
    const [, member] = await office.store.roster.members();
    const deed = { give: true, openId: member?.openId ?? '' };
    await Promise.all([
      ...(['委员', '宣传委员', '纪检委员'] as const).map((role, index) => {
        const desk = desks[index];
        return desk === undefined ? null : carryOut({ ...deed, roles: [role] }, `deed-${role}`, desk);
      }),
    ]);
    const [, after] = await office.store.roster.members();
    expect(after?.roles).toEqual(['组织委员', '宣传委员', '纪检委员', '委员', '党员']);
    expect(await office.store.roster.appointments()).toHaveLength(3);
  });

  it('leave one administrator when two dismiss each other', async () => {
    const office = await openOffice([second], AT);
    const [one, other] = [await deskFor('admin', 'a', office), await deskFor(second.openId, 'b', office)];
    const dismiss = (openId: string) => ({ give: false, openId, roles: ['管理员'] as const });
    const outcomes = await Promise.allSettled([
      carryOut(dismiss(second.openId), 'a', one),
      carryOut(dismiss('admin'), 'b', other),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(
      (await office.store.roster.members()).filter(({ roles }) => roles.includes('管理员')),
    ).toHaveLength(1);
  });

  it('done twice under one id are one', async () => {
    const office = await openOffice(branchesOf(1), AT);
    const desk = await deskFor('admin', 'k', office);
    const [member] = await office.store.roster.members();
    const deed = { give: true, openId: member?.openId ?? '', roles: ['委员'] } as const;
    const first = await carryOut(deed, 'k', desk);
    await carryOut({ ...deed, give: false }, 'later', desk);
    expect(await carryOut(deed, 'k', desk)).toEqual(first);
    expect((await office.store.roster.members())[0]?.roles).not.toContain('委员');
  });
});
