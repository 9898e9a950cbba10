import { describe, expect, it } from 'vitest';
import { corrections } from '../../../src/ledger/understand/correction.ts';
import { hear } from '../../kit/understanding.ts';

describe('an entry that corrects itself in the same message', () => {
  it.each([
    ['昨天开了支委会，不对，是前天，应到5实到5', { date: '2026-03-16', expected: 5, present: 5 }],
    ['昨天开了支委会，应到5实到5，不对是前天', { date: '2026-03-16', expected: 5, present: 5 }],
    ['昨天開了支委會，應到5實到5，不對，實到4，王五出差', { date: '2026-03-17', expected: 5, present: 4 }],
    ['昨天支委会，应到5实到5，哦不对，应到5实到4，王五病假，三楼', { present: 4, place: '三楼' }],
    ['昨天支委会在三楼，不是，在二楼，应到5实到5', { place: '二楼', present: 5 }],
    ['昨天下午3点支委会，错了是4点，应到5实到5', { start: '16:00', expected: 5 }],
    ['昨天主题党日，错了，是前天，应到23实到23，主题学雷锋', { date: '2026-03-16', topic: '学雷锋' }],
  ])('%s', (text, record) => {
    expect(hear(text)).toMatchObject({ intent: 'record', record, issues: [] });
  });

  it('may be a plan', () => {
    expect(hear('明天下午3点支委会，不对，4点')).toMatchObject({
      intent: 'plan',
      record: { start: '16:00' },
    });
  });

  it.each([
    ['昨天那个支委会实到5不对，是4', 'amend'],
    ['昨天的支委会，人数记错了，是4个', 'amend'],
    ['不对，是昨天', 'amend'],
    ['3月16日支委会，不对，删掉', 'void'],
  ])('is none where a record is spoken of: %s', (text, intent) => expect(hear(text).intent).toBe(intent));

  it('is not read into a quotation', () => {
    expect(corrections('昨天支委会，学习《说，不对，实到》')).toHaveLength(1);
  });
});

describe('a 党小组', () => {
  it.each([
    ['3.10党小组会（第二组），应到8实到8', '第二党小组'],
    ['三月份党小组会第一小组还没开，第二小组10号开了，8个人都到了', '第二党小组'],
    ['昨天1组小组会，应到8实到8', '第一党小组'],
    ['昨天一組黨小組會，應到8實到8', '第一党小组'],
  ])('%s', (text, group) => expect(hear(text).record.group).toBe(group));

  it('is none in the figures of a day', () => {
    const { record } = hear('3.10党小组会，应到8实到8');
    expect(record).toMatchObject({ date: '2026-03-10' });
    expect(record).not.toHaveProperty('group');
  });
});

it('counts nobody by a name that ends in a numeral', () => {
  expect(hear('昨天召开支委会，由张三同志主持，全体支委参加').record).not.toHaveProperty('expected');
});

it('takes 内容是 for the subject of a day', () => {
  expect(hear('昨天主题党日，内容是学雷锋志愿服务，应到23实到23').record.topic).toBe('学雷锋志愿服务');
});
