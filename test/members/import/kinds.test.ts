import { describe, expect, it } from 'vitest';
import { readKind } from '../../../src/members/import/kinds.ts';
import { previewOf } from '../../../src/members/import/preview.ts';
import { openOffice, text } from '../lists.ts';

const OUTSIDE = [
  ...['民革党员', '民革会员', '民盟盟员', '民建会员', '民进会员', '农工党党员', '致公党党员', '九三学社社员'],
  ...['台盟盟员', '中国农工民主党党员', '无党派人士', '民主党派', '群众', '普通群众', '共青团员', '团员'],
  ...[
    '入党积极分子',
    '积极分子',
    '发展对象',
    '党员发展对象',
    '预备党员发展对象',
    '入党申请人',
    '非党员',
    '非中共党员',
  ],
  ...['不是党员', '党外人士'],
];
const FULL = [
  ...[
    '党员',
    '正式党员',
    '正式',
    '中共党员',
    '中共正式党员',
    '中国共产党党员',
    '在职党员',
    '离退休党员',
    '流动党员',
  ],
  ...['正式党员（在职）', '中共党员(正式)', '在职、正式党员', '学生党员', '党员干部'],
];
const PROBATIONARY = ['预备党员', '中共预备党员', '预备', '预备党员（在职）', '预备期党员'];

describe('what somebody is', () => {
  it.each([
    ['none', OUTSIDE],
    ['党员', FULL],
    ['预备党员', PROBATIONARY],
    ['unsaid', ['在职', '退休干部']],
    [
      null,
      [
        '停止党籍',
        '已退党党员',
        '新党党员',
        '其他',
        '正式职工',
        '待转正党员',
        '处长',
        '中共党员（非）',
        '民进会员、中共党员',
        '预备干部',
      ],
    ],
  ])('is read as %s', (kind, words) => {
    expect(words.filter((word) => readKind(word) !== kind)).toEqual([]);
  });
});

describe.each(['政治面貌', '人员类别'])('people listed under %s', (column) => {
  it('are no members of the branch where they belong to another party, or to none', async () => {
    const office = await openOffice();
    const words = ['中共党员', '民革党员', '群众', '民革党员', '中共预备党员', '党员发展对象'];
    const rows = words.map((word, index) => [`张${'甲乙丙丁戊己'[index]}`, '一支部', word]);
    const plan = await office.take(text([['姓名', '支部', column], ...rows]));
    expect(await office.people()).toEqual(['一支部 张甲 党员', '一支部 张戊 预备党员']);
    expect(previewOf(plan).slice(0, 3)).toEqual([
      `! 表格：“民革党员”2人不是中共党员，没有导入：第3行、第5行。`,
      `! 表格：“群众”1人不是中共党员，没有导入：第4行。`,
      `! 表格：“党员发展对象”1人不是中共党员，没有导入：第7行。`,
    ]);
  });

  it('are asked about where the words are not known', async () => {
    const office = await openOffice();
    const file = text([
      ['姓名', '支部', column],
      ['张三', '一支部', '其他'],
    ]);
    expect(await office.problems(file)).toEqual([
      `表格：第2行第3列（${column}）“其他”不认识，党员要写成正式党员或预备党员，不是党员就写群众。`,
    ]);
  });
});

describe('是否预备', () => {
  const list = (...rows: readonly (readonly string[])[]) =>
    text([['姓名', '支部', '政治面貌', '是否预备'], ...rows]);

  it('makes no member of who is none', async () => {
    const office = await openOffice();
    await office.take(list(['张三', '一支部', '中共党员', '是'], ['李四', '一支部', '群众', '是']));
    expect(await office.people()).toEqual(['一支部 张三 预备党员']);
  });

  it('is asked about where it says neither', async () => {
    const office = await openOffice();
    expect(await office.problems(list(['张三', '一支部', '', '待定']))).toEqual([
      '表格：第2行第4列（是否预备）“待定”不认识，要写是或否。',
    ]);
  });
});

describe('the staff of an office', () => {
  it('are members by 政治面貌 where 人员类别 tells how they are employed', async () => {
    const office = await openOffice();
    await office.take(
      text([
        ['姓名', '支部', '人员类别', '政治面貌'],
        ['张三', '一支部', '正式', '群众'],
        ['李四', '一支部', '在职', '中共党员'],
        ['王五', '一支部', '劳务派遣', '群众'],
      ]),
    );
    expect(await office.people()).toEqual(['一支部 李四 党员']);
    const open = text([
      ['姓名', '支部', '人员类别'],
      ['赵六', '一支部', '在职'],
    ]);
    expect((await office.problems(open)).join()).toContain('第2行第3列（人员类别）“在职”不认识');
  });
});

describe('many who are no members', () => {
  it('are counted, and some of them shown', async () => {
    const office = await openOffice();
    const others = Array.from({ length: 300 }, () => ['李四', '一支部', '群众']);
    const plan = await office.take(
      text([['姓名', '支部', '政治面貌'], ['张三', '一支部', '中共党员'], ...others]),
    );
    const [note = '', ...more] = plan.notes;
    expect(more).toEqual([]);
    expect(note).toContain('“群众”300人');
    expect(note.length).toBeLessThan(200);
  });
});
