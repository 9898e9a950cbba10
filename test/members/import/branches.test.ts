import { describe, expect, it } from 'vitest';
import { previewOf } from '../../../src/members/import/preview.ts';
import { member } from '../../store/samples.ts';
import { openOffice, text, workbook } from '../lists.ts';

const PEOPLE = [['姓名'], ['张三']];

/** @returns the branches in which 张三 stands after a sheet of that name and title was taken, and the notes */
async function taken(known: string, sheet: string, title?: string) {
  const office = await openOffice();
  await office.roster.upsertMembers([
    member('ou_1', { name: '张三', branch: known, roles: ['书记', '党员'] }),
  ]);
  const plan = await office.take(
    await workbook({ [sheet]: [...(title === undefined ? [] : [[title]]), ...PEOPLE] }),
  );
  return { people: await office.people(), notes: plan.notes, preview: previewOf(plan) };
}

describe('the sheet of a new branch', () => {
  it.each([
    ['一支部', '十一支部'],
    ['第一党支部', '离退休第一党支部'],
    ['1支部', '21支部'],
    ['第一党支部', '后勤处第一党支部'],
  ])('does not go into %s, whose name %s ends with', async (known, sheet) => {
    const { people, preview } = await taken(known, sheet);
    expect(people).toEqual([
      `${known} 张三 党员、书记`.replace('党员、书记', '书记、党员'),
      `${sheet} 张三 党员`,
    ]);
    expect(preview).toContain(`! 新支部：${sheet}`);
  });

  it('is named beside the one that it may be taken for', async () => {
    const { notes } = await taken('第一党支部', '离退休第一党支部');
    expect(notes).toEqual([
      '“离退休第一党支部”和名册里的“第一党支部”当作两个支部。是同一个，请加“支部”一列，照名册写支部名。',
    ]);
    expect((await taken('一支部', '十一支部')).notes).toEqual([]);
  });

  it('goes by its heading among the people, too', async () => {
    const office = await openOffice();
    await office.roster.upsertMembers([member('ou_1', { name: '张三', branch: '一支部' })]);
    await office.take(
      text([
        ['姓名', '手机'],
        ['十一支部', ''],
        ['张三', ''],
      ]),
    );
    expect(await office.people()).toEqual(['一支部 张三 党员', '十一支部 张三 党员']);
  });

  it.each([
    ['the name of the sheet and its title name two', '十一支部', '一支部党员名册'],
    ['the title names two', 'Sheet1', '一支部、十一支部党员名册'],
  ])('is asked about where %s', async (_, sheet, title) => {
    const office = await openOffice();
    await office.roster.upsertMembers([member('ou_1', { name: '张三', branch: '一支部' })]);
    expect(await office.problems(await workbook({ [sheet]: [[title], ...PEOPLE] }))).toEqual([
      `${sheet}：第3行看不出是哪个支部，请加“支部”一列并填上支部名。`,
    ]);
  });
});

describe('the sheet of a branch that is known', () => {
  it.each([
    ['第一党支部', '第一党支部', undefined],
    ['第一党支部', '第一党支部名册', undefined],
    ['第一党支部', 'Sheet1', '2026年中共第一党支部委员会党员名册'],
    ['第一党支部', 'Sheet1', '党员名册（第一党支部）'],
    ['第一党支部', 'Sheet1', '填报单位：第一党支部'],
    ['第一党支部', '一支部', '第一党支部党员名册'],
    ['离退休第一党支部', '离退休第一党支部', undefined],
    ['第一党支部（机关）', '第一党支部（机关）', undefined],
    ['第一党支部', 'Sheet1', '附件1：截至2026年3月第一党支部党员名册'],
    ['第一党支部', '第一党支部', '中共某某局机关党委第一党支部党员名册'],
    ['第一党支部', '第一党支部', '请党支部书记核对'],
    ['老干部处', 'Sheet1', '老干部处党员名册'],
  ])('goes into %s from %s, %s', async (known, sheet, title) => {
    const { people, notes } = await taken(known, sheet, title);
    expect(people).toEqual([`${known} 张三 书记、党员`]);
    expect(notes).toEqual([]);
  });

  it('may be named with the name of the unit before, and the preview says so', async () => {
    const { people, notes } = await taken('第一党支部', 'Sheet1', '中共某某局第一党支部党员名册');
    expect(people).toEqual(['第一党支部 张三 书记、党员']);
    expect(notes).toEqual([
      '“某某局第一党支部”当作名册里的“第一党支部”。不是同一个，请加“支部”一列，写全支部名。',
    ]);
  });
});
