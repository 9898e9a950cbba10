import { describe, expect, it } from 'vitest';
import { member } from '../../store/samples.ts';
import { openOffice, text, workbook } from '../lists.ts';

describe('a staff list with a bare 职务', () => {
  it('makes nobody an administrator of the organisation, and keeps the branch of its merged cell', async () => {
    const office = await openOffice();
    const plan = await office.take(
      await workbook({
        职工名册: [
          ['支部', '姓名', '职务'],
          ['第一党支部', '张三', '办公室主任'],
          [null, '李四', '系统管理员'],
          [null, '王五', '管理员、支部书记'],
        ],
      }),
    );
    expect(await office.people()).toEqual([
      '第一党支部 张三 党员',
      '第一党支部 李四 党员',
      '第一党支部 王五 书记、党员',
    ]);
    expect(plan.notes).toEqual([
      '职工名册：“管理员”2人没有给：第3行、第4行。要给，请在聊天里任命，或写在“角色”一列。',
    ]);
  });

  it('makes a leader of a 党小组 only of who is called so', async () => {
    const office = await openOffice();
    const jobs = ['组长', '小组长', '专项工作小组组长', '攻关小组长', '党小组组长', '第二党小组长'];
    await office.take(
      text([
        ['支部', '姓名', '职务'],
        ...jobs.map((job, index) => ['一支部', `张${'甲乙丙丁戊己'[index]}`, job]),
      ]),
    );
    expect((await office.people()).filter((one) => one.includes('党小组长'))).toEqual([
      '一支部 张戊 党小组长、党员',
      '一支部 张己 党小组长、党员',
    ]);
  });

  it('takes nobody’s rights as administrator away', async () => {
    const office = await openOffice();
    await office.roster.upsertMembers([member('ou_1', { name: '张三', roles: ['党员', '管理员'] })]);
    await office.take(
      text([
        ['支部', '姓名', '职务'],
        ['第一党支部', '张三', '处长'],
      ]),
    );
    expect(await office.people()).toEqual(['第一党支部 张三 管理员、党员']);
  });
});

describe('a list with 党内职务', () => {
  it('makes nobody an administrator, either', async () => {
    const office = await openOffice();
    const plan = await office.take(
      text([
        ['支部', '姓名', '党内职务'],
        ['第一党支部', '张三', '书记'],
        ['', '李四', '系统管理员'],
      ]),
    );
    expect(await office.people()).toEqual(['第一党支部 张三 书记、党员', '第一党支部 李四 党员']);
    expect(plan.notes).toHaveLength(1);
  });
});

describe('a list of our own form', () => {
  it('makes an administrator, of a branch or of none, in its 角色', async () => {
    const office = await openOffice();
    const rows = [
      ['支部', '姓名', 'open_id', '角色', '党小组', '职级'],
      ['第一党支部', '张三', 'ou_1', '党员、管理员', '', ''],
      ['', '宋岚', 'ou_2', '管理员', '', ''],
    ];
    for (const file of [text(rows), await workbook({ 名册: rows })]) {
      expect((await office.take(file)).notes).toEqual([]);
      expect((await office.people()).map((one) => one.replace('党员、管理员', '管理员、党员'))).toEqual([
        '第一党支部 张三 管理员、党员',
        '宋岚 管理员',
      ]);
    }
  });
});
