import { expect, it } from 'vitest';
import { toldFields } from '../../../src/ledger/understand/told.ts';

it.each([
  ['主持人写张建国', [{ label: '主持人', value: '张建国' }]],
  [
    '主持人張建國，記錄人寫李秀英，謝謝',
    [
      { label: '主持人', value: '張建國' },
      { label: '记录人', value: '李秀英' },
    ],
  ],
  ['议题是传达文件，讨论发展对象', [{ label: '议题', value: '传达文件，讨论发展对象' }]],
  ['李秀英记录的', [{ label: '记录人', value: '李秀英' }]],
])('%s tells %j', (text, fields) => expect(toldFields(text)?.fields).toEqual(fields));

it.each([
  '主题党日',
  '主题党日是昨天',
  '主持人写错了',
  '地点写错了',
  '时间改一下',
  '记录员还没定',
  '昨天开了支委会，地点在三楼',
])('%s tells no field, or more than fields', (text) => expect(toldFields(text)).toBeNull());

it.each(['刚', '刚才刚刚', '就', '主持人', '谢'])(
  'the beginning of one, said over and over, comes to an end: %s',
  (word) => expect(toldFields(word.repeat(200 / word.length))).toBeNull(),
);
