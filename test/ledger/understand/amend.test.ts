import { expect, it } from 'vitest';
import { hear } from '../../kit/understanding.ts';

it.each([
  ['刚那条实到改成4', { present: 4 }],
  ['地点改成四楼会议室', { place: '四楼会议室' }],
  ['时间改为3月12日下午4点', { date: '2026-03-12', start: '16:00' }],
  ['主持人写错了，应该是周明', { host: '周明' }],
  ['应到改成22，实到改成20', { expected: 22, present: 20 }],
  ['补充决议：同意', { resolution: '同意' }],
  ['主题改成学雷锋', { topic: '学雷锋' }],
  ['修改', {}],
])('%s changes %j', (text, changes) => expect(hear(text)).toMatchObject({ intent: 'amend', changes }));

it.each([
  ['#0317-3fa2b 主持人改成周明', { id: '0317-3fa2b', kind: null, date: null }],
  ['把3月11号党员大会的实到改成22', { id: null, kind: 'member-assembly', date: '2026-03-11' }],
  ['昨天那个支委会的地点改为二楼会议室', { id: null, kind: 'committee-meeting', date: '2026-03-17' }],
  ['时间改为3月12日', { id: null, kind: null, date: null }],
])('%s points at %j', (text, target) => expect(hear(text).target).toEqual(target));
