import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LedgerStore } from '../../../src/core/ledger.ts';
import type { LedgerRecord } from '../../../src/core/record.ts';
import { plainText } from '../../../src/ledger/export/plain.ts';
import { readWorkbook } from '../../../src/tables/workbook.ts';
import { record } from '../../store/samples.ts';
import { bare, exported, imported, ledgerWith, person } from '../books.ts';

const BOOK: readonly LedgerRecord[] = [
  record({
    end: '16:30',
    observers: ['吴七斤', '王、五'],
    agenda: ['一季度党员大会筹备', '1. 公示'],
    resolution: '同意',
  }),
  record({
    id: '0320-00002',
    kind: 'member-assembly',
    date: '2026-03-20',
    start: '00:00',
    expected: 12,
    present: 10,
    absent: [
      { name: '=赵六', reason: '病假（三天）' },
      { name: '“小”刘（外聘）', reason: null },
    ],
    content: '第一行\n第二行\n\n　缩进',
    late: true,
  }),
  bare({
    id: '0313-00003',
    kind: 'theme-day',
    date: '2026-03-13',
    topic: '學習"雷鋒" <&> _x000D_',
    agenda: ['甲\n乙'],
  }),
  bare({
    id: '0312-00004',
    kind: 'group-meeting',
    date: '2026-03-12',
    group: '第二党小组',
    expected: 0,
    present: 0,
  }),
  bare({
    id: '0203-00005',
    kind: 'site-visit',
    date: '2026-02-03',
    place: '青山镇',
    days: 2.5,
    parties: [person('张建国')],
  }),
  bare({ id: '0203-00006', kind: 'site-visit', date: '2026-02-03', place: '河口镇', parties: ['ou_gone'] }),
  bare({
    id: '0105-00007',
    kind: 'party-lecture',
    date: '2026-01-05',
    speaker: '张建国',
    topic: '-1',
    branch: '第二党支部',
  }),
  // Two on one day, with no time: both were confirmed when they were logged.
  bare({ id: '0106-00008', kind: 'committee-meeting', date: '2026-01-06', branch: '第二党支部' }),
  bare({
    id: '0106-00009',
    kind: 'committee-meeting',
    date: '2026-01-06',
    branch: '第二党支部',
    agenda: ['补充'],
  }),
  // A field that the duty does not ask for.
  bare({ id: '0107-0000a', kind: 'campaign-plan', date: '2026-01-07', topic: '年度计划', host: '李秀英' }),
];

/** The records as JSON prints them, without what an import sets anew. */
async function json(ledger: LedgerStore): Promise<readonly unknown[]> {
  const records: readonly Record<string, unknown>[] = JSON.parse(
    new TextDecoder().decode(await exported(ledger, 'json')),
  );
  return records
    .map(({ created: _, revisions: __, ...rest }) => rest)
    .toSorted((a, b) => (String(a.id) < String(b.id) ? -1 : 1));
}

describe('record, export, import, export', () => {
  it('gives the same file, cell by cell, and the same records', async () => {
    const first = await ledgerWith(...BOOK);
    const file = await exported(first, 'xlsx');
    const second = await ledgerWith();
    expect(await imported(file, second)).toBe(BOOK.length);
    expect(await readWorkbook(await exported(second, 'xlsx'))).toEqual(await readWorkbook(file));
    expect(await json(second)).toEqual(await json(first));
    expect((await second.find({})).flatMap(({ parties }) => parties).toSorted()).toEqual(
      ['ou_gone', person('张建国')].toSorted(),
    );
  });

  it('adds nothing a second time', async () => {
    const ledger = await ledgerWith();
    const file = await exported(await ledgerWith(...BOOK), 'xlsx');
    await imported(file, ledger);
    const before = await ledger.find({});
    expect(await imported(file, ledger)).toBe(0);
    expect(await ledger.find({})).toEqual(before);
  });

  it('gives the same records whatever people have written', async () => {
    const sign = fc.constantFrom(...'支部會=+-@"“\'<&、；（）()\\_x000D_1. \n\t\u0001\r張👩‍👩‍👧');
    const words = fc
      .string({ unit: sign, maxLength: 20 })
      .map((text) => plainText(text).trim())
      .map((text) => (text === '' ? null : text));
    const list = fc.array(words, { maxLength: 3 }).map((items) => items.filter((item) => item !== null));
    const absent = fc
      .array(fc.record({ name: words, reason: words }), { maxLength: 3 })
      .map((items) => items.flatMap(({ name, reason }) => (name === null ? [] : [{ name, reason }])));
    const fields = fc.record({
      topic: words,
      place: words,
      host: words,
      content: words,
      resolution: words,
      absent,
      observers: list,
      agenda: list,
      present: fc.option(fc.nat(100), { nil: null }),
    });
    await fc.assert(
      fc.asyncProperty(fields, async (said) => {
        const first = await ledgerWith(record(said));
        const second = await ledgerWith();
        await imported(await exported(first, 'xlsx'), second);
        expect(await json(second)).toEqual(await json(first));
      }),
      { numRuns: 60 },
    );
  });

  it('does so with a thousand records', async () => {
    const many = Array.from({ length: 1000 }, (_, index) => {
      const date = `20${10 + (index % 15)}-${String(1 + (index % 12)).padStart(2, '0')}-11`;
      return record({
        id: `${date.slice(5).replace('-', '')}-${index.toString(16).padStart(5, '0')}`,
        date,
        topic: `第${index}次`,
      });
    });
    const first = await ledgerWith(...many);
    const second = await ledgerWith();
    expect(await imported(await exported(first, 'xlsx'), second)).toBe(1000);
    expect(await json(second)).toEqual(await json(first));
  });
});
