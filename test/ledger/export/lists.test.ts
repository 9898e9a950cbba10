import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readAbsences,
  readItems,
  readNames,
  writeAbsences,
  writeItems,
  writeNames,
} from '../../../src/ledger/export/lists.ts';

/** Words with everything that a list could stumble over. */
const awkward = fc
  .string({ unit: fc.constantFrom(...'王李芳出差、，,；;（）()\\“”"=1. 2\n　'), maxLength: 12 })
  .map((text) => text.trim())
  .filter((text) => text !== '');

describe('a list in a cell', () => {
  it.each([
    [
      [
        { name: '王芳', reason: '出差' },
        { name: '李四', reason: null },
      ],
      '王芳（出差）、李四',
    ],
    [[{ name: '王芳（小）', reason: null }], '王芳（小）（）'],
    [[{ name: '王芳（小）', reason: '事假（半天）、路远' }], '王芳（小）（事假（半天）、路远）'],
    [[{ name: '=1+1', reason: '病假）' }], '=1+1（病假\\））'],
  ])('is written as people write it: %j', (absences, text) => {
    expect(writeAbsences(absences)).toBe(text);
    expect(readAbsences(text)).toEqual(absences);
  });

  it('is read as people type it: other commas, other brackets, lines', () => {
    expect(readAbsences('王芳(出差)，李四；赵六\n钱七')).toEqual([
      { name: '王芳', reason: '出差' },
      { name: '李四', reason: null },
      { name: '赵六', reason: null },
      { name: '钱七', reason: null },
    ]);
    expect(readNames('王芳, 李四')).toEqual(['王芳', '李四']);
    expect(readItems('1、学文件\n2、谈体会\n接着谈')).toEqual(['学文件', '谈体会\n接着谈']);
    expect(readItems('学文件\n谈体会')).toEqual(['学文件', '谈体会']);
    expect(readItems(' \n ')).toEqual([]);
  });

  it.each(['王芳（出差', '王芳）', '（出差）'])('with %j is not guessed at', (text) => {
    expect(readAbsences(text)).toBeNull();
  });

  it('comes back the same whatever stands in it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ name: awkward, reason: fc.option(awkward, { nil: null }) }), { maxLength: 4 }),
        (absences) => {
          expect(readAbsences(writeAbsences(absences))).toEqual(absences);
        },
      ),
    );
    fc.assert(
      fc.property(fc.array(awkward, { maxLength: 4 }), (names) => {
        expect(readNames(writeNames(names))).toEqual(names);
        expect(readItems(writeItems(names))).toEqual(names);
      }),
    );
  });
});
