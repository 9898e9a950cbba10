import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { SetupError, UserError } from '../../src/core/errors.ts';
import { sheetNames } from '../../src/ledger/export/sheet-names.ts';
import { HEADERS } from '../../src/ledger/export/table.ts';
import { carryOut, planImport } from '../../src/ledger/import/import.ts';
import { RECORD } from '../../src/store/shapes/record.ts';
import { DUTIES, importOptions, ledgerWith } from '../ledger/books.ts';
import { anyText } from './kit/any-text.ts';
import { feed } from './kit/runs.ts';

type Value = string | number | boolean | Date | null;

const SHEETS = [...sheetNames(DUTIES).values(), '汇总', '别的'];
const COLUMNS = [...Object.values(HEADERS), '状态', '日期', '支部', '别的'];
/** A file cannot hold these at all. */
const UNWRITABLE = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

const value: fc.Arbitrary<Value> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '第一党支部',
      '2026-03-17',
      '15:00',
      '张建国',
      '是',
      '已开',
      '0317-0a1b2',
      '赵六（病假）',
    ),
  },
  { weight: 2, arbitrary: anyText(3).map((text) => text.replace(UNWRITABLE, '')) },
  { weight: 1, arbitrary: fc.constantFrom(`赵六${' '.repeat(900)}））`, '、'.repeat(900), '9'.repeat(30)) },
  {
    weight: 2,
    arbitrary: fc.oneof(
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.date({ min: new Date('1900-03-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
  },
);

/** A ledger as somebody may have filled it in. */
const sheet = fc
  .record({
    name: fc.constantFrom(...SHEETS),
    header: fc.uniqueArray(fc.constantFrom(...COLUMNS), { minLength: 1, maxLength: 8 }),
    dated: fc.boolean(),
    rows: fc.array(fc.array(value, { maxLength: 9 }), { maxLength: 3 }),
  })
  .map(({ name, header, dated, rows }) => ({
    name,
    rows: [dated ? ['日期', ...header.filter((one) => one !== '日期')] : header, ...rows],
  }));

function cellOf(one: Value) {
  if (one === null || one === '') return null;
  if (one instanceof Date) return { value: one, type: Date, format: 'yyyy-mm-dd' } as const;
  if (typeof one === 'number') return { value: one, type: Number } as const;
  return typeof one === 'boolean'
    ? ({ value: one, type: Boolean } as const)
    : ({ value: one, type: String } as const);
}

describe('a ledger in a spreadsheet', () => {
  it('is taken or refused by its cells, and what is taken can be kept', async () => {
    const book = fc.uniqueArray(sheet, { minLength: 1, maxLength: 2, selector: ({ name }) => name });
    await feed('spreadsheets', 10, book, async (sheets) => {
      const data = sheets.map(({ name, rows }) => ({
        sheet: name,
        data: rows.map((row) => row.map(cellOf)),
      }));
      const bytes = new Uint8Array(await writeExcelFile(data).toBuffer());
      const ledger = await ledgerWith();
      try {
        const plan = await planImport(bytes, importOptions(ledger));
        for (const one of plan.add) expect(RECORD.safeParse(one).success).toBe(true);
        expect(await carryOut(plan, ledger)).toBe(plan.add.length);
      } catch (error) {
        if (!(error instanceof SetupError) && !(error instanceof UserError)) throw error;
      }
    });
  });

  it('that is none is refused', async () => {
    const ledger = await ledgerWith();
    await feed('spreadsheet bytes', 10, fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      await expect(planImport(bytes, importOptions(ledger))).rejects.toThrow(UserError);
    });
  });
});
