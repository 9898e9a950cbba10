import { describe, expect, it } from 'vitest';
import { readForm } from '../../src/ledger/form-reading.ts';

describe('a sent form', () => {
  it.each([
    [
      '赵六（出差）、吴七（病假）',
      [
        ['赵六', '出差'],
        ['吴七', '病假'],
      ],
    ],
    [
      '赵六, 吴七 病假',
      [
        ['赵六', null],
        ['吴七', '病假'],
      ],
    ],
    ['赵六（', [['赵六', null]]],
    ['赵六（出差））', []],
    ['（出差）', []],
  ])('says who was absent, and why: %s', (absent, expected) => {
    expect(readForm({ absent }).fields.absent).toEqual(expected.map(([name, reason]) => ({ name, reason })));
  });

  it('with a very long blank is read as fast as any other', () => {
    expect(readForm({ absent: `赵六${' '.repeat(900)}））` }).fields.absent).toEqual([]);
  });

  it.each(['2026-02-30', '2026-13-01', '0000-00-00', '2026-3-1'])(
    'has no day where there is none: %s',
    (date) => {
      expect(readForm({ date }).fields.date).toBeUndefined();
    },
  );

  it('knows no field by a name that every object has', () => {
    const form = JSON.parse('{"__proto__":"x","constructor":"x","toString":"x","topic":"学习"}');
    expect(readForm(form)).toMatchObject({ fields: { topic: '学习' }, filled: ['topic'] });
  });
});
