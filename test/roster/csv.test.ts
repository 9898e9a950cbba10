import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SetupError } from '../../src/core/errors.ts';
import { type Member, RANKS, ROLES } from '../../src/core/roster.ts';
import { formatRoster, parseRoster } from '../../src/roster/csv.ts';

const HEADER = '支部,姓名,open_id,角色,党小组,职级';

function problemsOf(csv: string): readonly string[] {
  try {
    parseRoster(csv);
  } catch (error) {
    if (error instanceof SetupError) return error.problems;
    throw error;
  }
  return [];
}

describe('parseRoster', () => {
  it('reads a row', () => {
    expect(parseRoster(`${HEADER}\n第一党支部,张建国,ou_1,书记、党员,第一党小组,县处级\n`)).toEqual([
      {
        openId: 'ou_1',
        name: '张建国',
        branch: '第一党支部',
        roles: ['书记', '党员'],
        group: '第一党小组',
        rank: '县处级',
      },
    ]);
  });

  it('reads the demo roster', () => {
    const members = parseRoster(readFileSync('data/demo/roster.csv', 'utf8'));
    expect(members).toHaveLength(25);
    expect(members.at(-1)).toMatchObject({ name: '宋岚', branch: '', roles: ['管理员'] });
  });

  it.each([
    ['a byte order mark', `\ufeff${HEADER}\n甲,张三,ou_1,党员,,`],
    ['CRLF', `${HEADER}\r\n甲,张三,ou_1,党员,,\r\n`],
    ['quotes', `"支部","姓名","open_id","角色","党小组","职级"\n"甲","张三","ou_1","党员","",""`],
    ['empty lines and padding', `${HEADER}\n\n 甲 ,张三 ,ou_1,党员,,\n,,,,,\n\n`],
    ['a repeated role', `${HEADER}\n甲,张三,ou_1,党员、党员,,`],
  ])('takes %s', (_, csv) => {
    expect(parseRoster(csv)).toEqual([
      { openId: 'ou_1', name: '张三', branch: '甲', roles: ['党员'], group: null, rank: null },
    ]);
  });

  it.each(['书记、党员', '书记，党员', '"书记,党员"', '书记/党员', '书记;党员', '书记 党员', '书记；党员'])(
    'takes roles joined as in %s',
    (roles) => {
      expect(parseRoster(`${HEADER}\n甲,张三,ou_1,${roles},,`)[0]?.roles).toEqual(['书记', '党员']);
    },
  );

  it('names every bad cell by line and column, and imports nothing', () => {
    const csv = [
      HEADER,
      '甲,张三,ou_1,党员,,',
      ',李四,ou_2,党员,,',
      '甲,,ou_3,党员,,',
      '甲,王五,王五,班长、党员,,正处',
      '甲,赵六,ou_1,,,',
      '"甲\n支部",孙七,ou_7,党员',
      '甲,周八,ou_1,党员,,',
    ].join('\n');
    expect(problemsOf(csv)).toEqual([
      expect.stringMatching(/^名册：第3行第1列（支部）是空的/),
      expect.stringMatching(/^名册：第4行第2列（姓名）是空的/),
      expect.stringMatching(/^名册：第5行第3列（open_id）应以 ou_ 开头/),
      expect.stringMatching(/^名册：第5行第4列（角色）有不认识的“班长”，可填：书记 副书记/),
      expect.stringMatching(/^名册：第5行第6列（职级）只能空着，或填市厅级、县处级/),
      expect.stringMatching(/^名册：第6行第4列（角色）是空的/),
      expect.stringMatching(/^名册：第7行第4列（角色）处有4格，应有6格/),
      expect.stringMatching(/^名册：第9行第3列（open_id）和第2行相同/),
    ]);
  });

  it.each([
    ['an empty file', ''],
    ['another header', '姓名,支部,open_id,角色,党小组,职级\n张三,甲,ou_1,党员,,'],
    ['one more column', `${HEADER},电话\n甲,张三,ou_1,党员,,,1`],
    ['a header alone', HEADER],
    ['a file in another encoding', '֧��,����,open_id'],
    ['a quote that is never closed', `${HEADER}\n甲,"张三,ou_1,党员,,\n`],
    ['a quote in the middle of a cell', `${HEADER}\n甲,张"三,ou_1,党员,,\n`],
  ])('refuses %s', (_, csv) => {
    expect(problemsOf(csv)).toHaveLength(1);
  });
});

describe('formatRoster', () => {
  it('is read back to the same members, whatever they are called', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => text.trim());
    const named = word.filter((text) => text !== '' && !text.includes('\ufeff'));
    const member: fc.Arbitrary<Member> = fc.record({
      openId: fc.stringMatching(/^ou_[a-z0-9]{1,20}$/),
      name: fc.oneof(named, fc.constantFrom('=1+1', '"', ',', '一\n二', '@张三')),
      branch: named,
      roles: fc.uniqueArray(fc.constantFrom(...ROLES), { minLength: 1 }),
      group: fc.option(named, { nil: null }),
      rank: fc.option(fc.constantFrom(...RANKS), { nil: null }),
    });
    const members = fc.uniqueArray(member, { minLength: 1, selector: (one) => one.openId });
    fc.assert(
      fc.property(members, (all) => {
        expect(parseRoster(formatRoster(all))).toEqual(all);
      }),
    );
  });
});
