import { describe, expect, it } from 'vitest';
import { readCorrection } from '../../src/knowledge/corrections.ts';

describe('what is put right in words', () => {
  it.each([
    ['标题是《图书室管理办法》。', { title: '图书室管理办法' }],
    ['标题应为关于，做好图书室工作的通知', { title: '关于，做好图书室工作的通知' }],
    ['文号：滨工委〔2026〕7号', { number: '滨工委〔2026〕7号' }],
    ['文號改成没有', { number: null }],
    ['日期是2026年2月3日', { date: '2026-02-03' }],
    ['日期 2026-2-3', null],
    ['发文日期改为2026.12.30', { date: '2026-12-30' }],
    ['发文单位是滨海区机关工委', { issuer: '滨海区机关工委' }],
    ['不是正式文件', { official: false }],
    ['这份是正式文件。', { official: true }],
    ['非正式文件', { official: false }],
    [
      '标题是图书室办法，文号是1号；日期是2026年2月3日，不是正式文件',
      { title: '图书室办法', number: '1号', date: '2026-02-03', official: false },
    ],
    ['标题', null],
    ['文号是怎么来的', null],
    ['标题是什么？', null],
    ['日期是几号', null],
    [`标题是甲${'\n'.repeat(100_000)}`, null],
    ['支委会多久开一次', null],
    ['标题是甲，支委会多久开一次', { title: '甲，支委会多久开一次' }],
    ['', null],
  ])('%s', (text, change) => {
    expect(readCorrection(text)).toEqual(change);
  });

  it.each(['日期是昨天', '日期是2026年2月30日', '标题是', '标题是。', `标题是${'很'.repeat(200)}`])(
    '%s cannot be meant',
    (text) => {
      expect(() => readCorrection(text)).toThrow();
    },
  );
});
