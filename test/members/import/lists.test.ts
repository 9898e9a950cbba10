import { describe, expect, it } from 'vitest';
import { openOffice, text, workbook } from '../lists.ts';

describe('a list as an office keeps it', () => {
  it('is read below its title, beside an empty column, with merged branches, sums and remarks', async () => {
    const office = await openOffice();
    const file = await workbook({
      Sheet1: [
        [null, '中共某某局机关党员花名册', null, null, null, null, null, null],
        [null, '填报单位：办公室　2026年3月', null, null, null, null, null, null],
        [],
        [null, '序号', '所在党支部', '党员姓名', '联系电话', '党内职务', '所属小组', '级别'],
        [null, 1, '第一党支部', '张　三', 13812345678, '党支部书记', '一组', '副处级'],
        [null, 2, null, '李四', '138 1234 5679', '组织委员兼纪检委员', '一组', null],
        [null, 3, null, '王五', '0451-88888888', null, '二组', '二级主任科员'],
        [null, 4, null, null, null, null, null, null],
        [null, 5, '第二党支部', '赵六', null, '支委、小组长', '无', '二级巡视员'],
        [null, '合计', '4人', null, null, null, null, null],
        [null, '备注：王五同志返聘。', null, null, null, null, null, null],
      ],
    });
    expect(await office.take(file)).toMatchObject({ people: 4, branches: 2, waiting: 4 });
    expect(await office.people()).toEqual([
      '第一党支部 张三 书记、党员 一组 县处级 13812345678',
      '第一党支部 李四 组织委员、纪检委员、党员 一组 13812345679',
      '第一党支部 王五 党员 二组',
      '第二党支部 赵六 委员、党小组长、党员 市厅级',
    ]);
  });

  it('is read from a sheet for each branch, named by the sheet or by its title', async () => {
    const office = await openOffice();
    const people = [
      ['姓名', '人员类别', '电子邮箱'],
      ['张三', '正式党员', 'Zhang@Example.com'],
    ];
    const plan = await office.take(
      await workbook({
        填表说明: [['每个支部一张表。'], ['不要改表头。']],
        第一党支部: people,
        Sheet2: [['2026年第二党支部党员名册'], ['姓名', '是否预备'], ['李四', '是'], ['王五', '否']],
        第三支部: [
          ['姓名', '党员类型'],
          ['赵六', '中共预备党员'],
          ['钱七', '入党积极分子'],
        ],
      }),
    );
    expect(await office.people()).toEqual([
      '第一党支部 张三 党员 zhang@example.com',
      '第二党支部 李四 预备党员',
      '第二党支部 王五 党员',
      '第三支部 赵六 预备党员',
    ]);
    expect(plan.notes).toEqual([
      '填表说明：没有“姓名”这一列，没有读。',
      '第三支部：“入党积极分子”1人不是中共党员，没有导入：第3行。',
    ]);
  });

  it('is read under rows that name the branch, a header of two rows and one printed again', async () => {
    const office = await openOffice();
    const header = [
      ['序号', '姓名', '联系方式', null, '出生年月'],
      [null, null, '手机', '邮箱', null],
    ];
    await office.take(
      await workbook({
        党员名册: [
          ...header,
          ['一、机关第一党支部', null, null, null, null],
          [1, '张三', 13812345678, 'a@b.cn', new Date('1980-05-01')],
          ['序号', '姓名', '联系方式', null, '出生年月'],
          [2, '李四', null, null, 29342],
          ['二、机关第二党支部', null, null, null, null],
          [1, '阿卜杜拉·买买提', '+86 13812345679', null, '1991.3'],
        ],
      }),
    );
    expect(await office.people()).toEqual([
      '机关第一党支部 张三 党员 13812345678 a@b.cn',
      '机关第一党支部 李四 党员',
      '机关第二党支部 阿卜杜拉·买买提 党员 13812345679',
    ]);
  });

  const rows = [
    ['党组织名称', '姓名', '手机号码', '党内职务'],
    ['第一党支部', '张三', '13812345678', '书记'],
  ];
  it.each([
    ['UTF-8', text(rows)],
    ['UTF-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, ...text(rows)])],
    ['semicolons', text(rows, ';')],
    [
      'tabs in UTF-16',
      new Uint8Array([0xff, 0xfe, ...Buffer.from(rows.map((row) => row.join('\t')).join('\r\n'), 'utf16le')]),
    ],
    ['GBK', gbk(rows)],
  ])('is read as text in %s', async (_, file) => {
    const office = await openOffice();
    await office.take(file);
    expect(await office.people()).toEqual(['第一党支部 张三 书记、党员 13812345678']);
  });

  it('takes the mobile number where there is an office number beside it, and the role in the Party beside the office', async () => {
    const office = await openOffice();
    await office.take(
      text([
        ['支部', '职务', '姓名', '办公电话', '联系电话', '手机', '党支部职务'],
        ['第一党支部', '处长', '张三', '88888888', '88888887', '13812345678', '党支部副书记'],
      ]),
    );
    expect(await office.people()).toEqual(['第一党支部 张三 副书记、党员 13812345678']);
  });

  it('under a bare 职务 passes over what is no role in a branch', async () => {
    const office = await openOffice();
    await office.take(
      text([
        ['支部', '姓名', '职务'],
        ['第一党支部', '张三', '办公室主任、支部书记'],
        ['第一党支部', '李四', '四级调研员'],
      ]),
    );
    expect(await office.people()).toEqual(['第一党支部 张三 书记、党员', '第一党支部 李四 党员']);
  });
});

describe('a list with mistakes', () => {
  it('is told every one of them by sheet, row and column, and nothing of it is taken', async () => {
    const office = await openOffice();
    const file = await workbook({
      名册: [
        ['党员名册', null, null, null, null, null, null],
        ['支部', '姓名', '手机', '邮箱', '党内职务', '职级', '人员类别'],
        ['第一党支部', '张三', '1381234567', 'zhang', '机关党委书记', '九级', '其他'],
        ['第一党支部', null, '13812345678', null, null, null, null],
        ['第一党支部', '李四（女）', '1.38E+10', null, '党总支部书记', null, null],
        ['第一党支部', '王五', '13812345679', null, null, null, null],
        ['第一党支部', '王六', '13812345679', null, null, null, null],
        ['第一党支部', '赵七', null, null, null, null, null],
        ['第一党支部', '赵七', null, null, null, null, null],
      ],
    });
    expect(await office.problems(file)).toEqual([
      '名册：第3行第7列（人员类别）“其他”不认识，党员要写成正式党员或预备党员，不是党员就写群众。',
      expect.stringMatching(/^名册：第3行第5列（党内职务）有不认识的“机关党委书记”，可填：书记 /),
      '名册：第3行第3列（手机）“1381234567”不是手机号，要写11位数字，不知道就留空。',
      '名册：第3行第4列（邮箱）“zhang”不是邮箱地址，要写成 name@example.com 这样，不知道就留空。',
      '名册：第3行第6列（职级）“九级”不认识，要写成市厅级或县处级，都不是就留空。',
      '名册：第4行第2列（姓名）是空的，请填姓名，或删掉这一行。',
      '名册：第5行第2列（姓名）“李四（女）”不像姓名，这一格只写姓名。',
      expect.stringContaining('“党总支部书记”'),
      expect.stringContaining('请把这一列设成文本格式'),
    ]);
    expect(await office.people()).toEqual([]);
  });

  it('is told who stands there twice, once the cells are right', async () => {
    const office = await openOffice();
    const file = text([
      ['支部', '姓名', '手机'],
      ['第一党支部', '王五', '13812345679'],
      ['第一党支部', '王六', '13812345679'],
      ['第一党支部', '赵七', ''],
      ['第一党支部', '赵七', ''],
    ]);
    expect(await office.problems(file)).toEqual([
      '表格：第3行第3列（手机）和第2行相同，请核对，或删掉重复的一行。',
      '表格：第5行第2列（姓名）和第4行同支部同名，请补上手机号、邮箱或 open_id。',
    ]);
  });

  it.each([
    ['nothing', new Uint8Array(), '没有找到“姓名”这一列'],
    [
      'no names',
      text([
        ['支部', '手机'],
        ['一支部', '1'],
      ]),
      '没有找到“姓名”这一列',
    ],
    ['a header alone', text([['支部', '姓名']]), '表头下面没有人'],
    ['no branch', text([['姓名'], ['张三']]), '看不出是哪个支部'],
    [
      'two columns for one thing',
      text([
        ['支部', '姓名', '手机', '手机号'],
        ['一支部', '张三', '', ''],
      ]),
      '第3列和第4列都是手机',
    ],
    [
      'an open quote',
      text([
        ['支部', '姓名'],
        ['一支部', '"张三'],
      ]),
      '引号没有配对',
    ],
    ['an old .xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), '另存为 .xlsx'],
    ['a broken .xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 5, 6]), '打不开这个表格'],
    ['no text', new Uint8Array([0xff, 0x00, 0xff, 0x81, 0x20]), '读不出文字'],
  ])('that holds %s is refused', async (_, file, words) => {
    const office = await openOffice();
    expect((await office.problems(file)).join('\n')).toContain(words);
  });

  it('of five thousand broken rows tells a hundred', async () => {
    const office = await openOffice();
    const rows = Array.from({ length: 5_000 }, () => ['一支部', '张三', 'x']);
    const problems = await office.problems(text([['支部', '姓名', '手机'], ...rows]));
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)).toContain('另外还有4900处');
  });
});

/** The few characters of a test in GBK, for which Node has no encoder: looked up by decoding all of them. */
function gbk(rows: readonly (readonly string[])[]): Uint8Array {
  const decoder = new TextDecoder('gbk');
  const codes = new Map<string, readonly number[]>();
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1)
      codes.set(decoder.decode(new Uint8Array([high, low])), [high, low]);
  const words = rows.map((row) => row.join(',')).join('\r\n');
  return new Uint8Array(
    [...words].flatMap((sign) => (sign < '\u0080' ? [sign.charCodeAt(0)] : (codes.get(sign) ?? []))),
  );
}
