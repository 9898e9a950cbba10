import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { previewOf } from '../../../src/members/import/preview.ts';
import { member } from '../../store/samples.ts';
import { openOffice, text } from '../lists.ts';

const HEADER = ['支部', '姓名', '手机', '党内职务', '党小组'];

describe('a list imported again', () => {
  it('changes nothing where nothing has changed', async () => {
    const office = await openOffice();
    const file = text([
      HEADER,
      ['第一党支部', '张三', '13812345678', '书记', '一组'],
      ['第一党支部', '李四', '', '', ''],
    ]);
    await office.take(file);
    const before = await office.people();
    expect(await office.take(file)).toMatchObject({ added: [], changed: [], missing: [], unchanged: 2 });
    expect(await office.people()).toEqual(before);
  });

  it('knows people by open_id, by number and by name, and says what was and what will be', async () => {
    const office = await openOffice();
    await office.roster.upsertMembers([
      member('ou_1', { name: '张三', roles: ['书记', '党员'], mobile: '13812345678' }),
      member('ou_2', { name: '李四', rank: '县处级', roles: ['预备党员', '管理员'] }),
      member('ou_3', { name: '王五', group: '一组' }),
    ]);
    const plan = await office.take(
      text([
        [...HEADER, 'open_id'],
        ['第二党支部', '张三', '13812345678', '', '', ''],
        ['第一党支部', '李四', '13812345679', '组织委员', '二组', ''],
        ['第一党支部', '王伍', '', '', '一组', 'ou_3'],
        ['第一党支部', '赵六', '', '', '', 'ou_4'],
      ]),
    );
    expect(previewOf(plan)).toEqual([
      '! 新支部：第二党支部',
      '+ 第一党支部（1人）：赵六',
      '~ 第一党支部 张三：支部 第一党支部 → 第二党支部；角色 书记、党员 → 党员',
      '~ 第一党支部 李四：角色 预备党员、管理员 → 组织委员、管理员、预备党员；党小组 （空） → 二组；手机 （空） → 13812345679',
      '~ 第一党支部 王五：姓名 王五 → 王伍',
      '新增1人，更改3人，不变0人，表里没有0人。',
    ]);
    expect((await office.roster.members()).map(({ openId, name }) => `${openId} ${name}`)).toEqual([
      'ou_1 张三',
      'ou_2 李四',
      'ou_3 王伍',
      'ou_4 赵六',
    ]);
  });

  it('gives an open_id to who waits for one, and keeps what the list has no column for', async () => {
    const office = await openOffice();
    await office.take(text([HEADER, ['第一党支部', '李四', '13812345679', '组织委员', '一组']]));
    await office.take(
      text([
        ['支部', '姓名', 'open_id'],
        ['第一党支部', '李四', 'ou_4'],
      ]),
    );
    expect(await office.roster.awaited()).toEqual([]);
    expect(await office.roster.members()).toEqual([
      member('ou_4', { name: '李四', roles: ['组织委员', '党员'], group: '一组', mobile: '13812345679' }),
    ]);
  });

  it('asks which one is meant where a name does not tell', async () => {
    const office = await openOffice();
    await office.roster.upsertMembers([member('ou_1', { name: '张三' }), member('ou_2', { name: '张三' })]);
    const [problem = '', ...others] = await office.problems(
      text([HEADER, ['第一党支部', '张三', '', '', '']]),
    );
    expect(others).toEqual([]);
    expect(problem).toContain('第2行第2列（姓名）分不清是名册里的哪一位');
    const twice = text([
      HEADER,
      ['第一党支部', '张三', '13812345678', '', ''],
      ['第一党支部', '张三', '13812345679', '', ''],
    ]);
    expect(await office.problems(twice)).toHaveLength(2);
  });

  it('takes two of one name in a branch where the numbers tell them apart', async () => {
    const office = await openOffice();
    const file = text([
      HEADER,
      ['第一党支部', '张三', '13812345678', '', ''],
      ['第一党支部', '张三', '13812345679', '', ''],
    ]);
    await office.take(file);
    expect(await office.take(file)).toMatchObject({ added: [], changed: [], unchanged: 2 });
  });

  it('names the people of its branches who are not in it, and lets them go only when told so', async () => {
    const office = await openOffice();
    await office.roster.upsertMembers([
      member('ou_1', { name: '张三' }),
      member('ou_2', { name: '李四' }),
      member('ou_3', { name: '王五', branch: '第二党支部' }),
      member('ou_9', { name: '宋岚', branch: '', roles: ['管理员'] }),
    ]);
    const file = text([HEADER, ['第一党支部', '张三', '', '', '']]);
    const kept = await office.take(file);
    expect(previewOf(kept).slice(-2)).toEqual([
      '- 第一党支部（1人）：李四',
      '新增0人，更改0人，不变1人，表里没有1人（照旧保留，确已离开的请加 --leave）。',
    ]);
    expect(await office.roster.members()).toHaveLength(4);
    await office.take(file, true);
    expect((await office.roster.members()).map(({ name }) => name)).toEqual(['张三', '王五', '宋岚']);
    expect(await office.roster.former()).toEqual([
      { member: member('ou_2', { name: '李四' }), by: '导入', at: '2026-03-18T10:00:00+08:00' },
    ]);
  });

  it('never leaves the organisation without an administrator', async () => {
    const office = await openOffice(false);
    await office.roster.upsertMembers([member('ou_1', { name: '张三', roles: ['党员', '管理员'] })]);
    const file = text([HEADER, ['第一党支部', '李四', '', '', '']]);
    await expect(office.take(file, true)).rejects.toThrow('没有管理员');
    expect(await office.roster.members()).toHaveLength(1);
  });

  it('is read the same whatever stands in its cells, or refused in whole', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom('第一党支部', '张三', '13812345678', '书记', 'ou_1', '=1+1', '合计'),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { maxLength: 8 }),
        async (rows) => {
          const office = await openOffice();
          const file = text([
            [...HEADER, 'open_id'],
            ...rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`)),
          ]);
          const problems = await office.take(file).then(
            () => [],
            () => office.problems(file),
          );
          const people = await office.people();
          if (problems.length > 0) expect(people).toEqual([]);
          else {
            expect((await office.take(file)).added).toEqual([]);
            expect(await office.people()).toEqual(people);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
