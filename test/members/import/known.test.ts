import { describe, expect, it } from 'vitest';
import { member } from '../../store/samples.ts';
import { openOffice, text } from '../lists.ts';

const HEADER = ['支部', '姓名', '手机', '邮箱', 'open_id'];
const MOBILE = '13812345678';

async function officeOf(name: string) {
  const office = await openOffice();
  await office.roster.upsertMembers([
    member('ou_1', { name, branch: '第二党支部', roles: ['书记', '党员'], mobile: MOBILE, email: 'a@b.cn' }),
  ]);
  return office;
}

describe('a number or address of somebody else', () => {
  it.each([
    ['手机', 3, MOBILE, ''],
    ['邮箱', 4, '', 'a@b.cn'],
  ])('gives nobody another’s account: under %s it is asked about', async (column, index, mobile, email) => {
    const office = await officeOf('王五');
    expect(await office.problems(text([HEADER, ['第一党支部', '张三', mobile, email, '']]))).toEqual([
      `表格：第2行第${index}列（${column}）在名册里是第二党支部王五的，姓名不同。是同一个人，请补上 open_id；不是，请改正，或先留空。`,
    ]);
    expect(await office.people()).toEqual([`第二党支部 王五 书记、党员 ${MOBILE} a@b.cn`]);
  });

  it('gives nobody the rights of who waits under it, with an open_id or without', async () => {
    const office = await openOffice();
    await office.take(
      text([
        [...HEADER, '党内职务'],
        ['第一党支部', '王五', MOBILE, '', '', '书记'],
      ]),
    );
    const file = (openId: string) => text([HEADER, ['第一党支部', '张三', MOBILE, '', openId]]);
    expect(await office.problems(file(''))).toEqual([expect.stringContaining('第一党支部王五的，姓名不同')]);
    await office.take(file('ou_3'));
    expect(await office.people()).toEqual([
      `第一党支部 张三 党员 ${MOBILE}`,
      `第一党支部 王五 书记、党员 ${MOBILE}`,
    ]);
    expect((await office.take(text([HEADER, ['第一党支部', '张三', MOBILE, '', '']]))).unchanged).toBe(1);
  });

  it('is not another’s where the name is only written otherwise', async () => {
    const office = await officeOf('阿卜杜拉·张');
    const plan = await office.take(text([HEADER, ['第二党支部', '阿卜杜拉•張', MOBILE, '', '']]));
    expect(plan).toMatchObject({ added: [], missing: [] });
  });

  it('may be taken where the open_id says who it is', async () => {
    const office = await officeOf('王五');
    await office.take(text([HEADER, ['第二党支部', '王伍', MOBILE, '', 'ou_1']]));
    expect(await office.people()).toEqual([`第二党支部 王伍 书记、党员 ${MOBILE} a@b.cn`]);
  });
});
