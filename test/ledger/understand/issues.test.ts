import { describe, expect, it } from 'vitest';
import { isEntered } from '../../../src/obligations/entered.ts';
import { asked, DUTIES, hear } from '../../kit/understanding.ts';

describe('what is asked', () => {
  it.each([
    ['昨天党员大会，应到23实到24', ['present:mismatch']],
    ['昨天党员大会，应到23实到21', ['absent:missing']],
    ['昨天党员大会，应到23实到23，王五出差', ['absent:mismatch']],
    ['昨天支委会，应到50实到50', ['expected:implausible']],
    ['3月14号党员大会，应到23实到23', ['date:implausible']],
    ['上周六党员大会，应到23实到23', []],
    ['昨天支委会，应到5实到4，马晓峰出差', ['absent:unknown-person']],
    ['昨天支委会，应到5实到5，小刘主持', ['host:ambiguous']],
    ['昨天跟老百姓谈心', ['with:missing']],
    ['开了个会', ['kind:missing', 'date:missing']],
    ['4月10日开了支委会，应到5实到5', ['date:future']],
  ])('%s: %j', (text, issues) => expect([...asked(hear(text))].sort()).toEqual([...issues].sort()));

  it('offers what can be chosen', () => {
    expect(hear('昨天支委会，应到5实到5，小刘主持').issues[0]?.choices).toEqual([
      { label: '刘一', value: '刘一' },
      { label: '刘二', value: '刘二' },
    ]);
    expect(hear('开了个会').issues[0]?.choices).toHaveLength(DUTIES.filter(isEntered).length);
  });

  it('asks for nothing but the day of a plan', () => {
    expect(asked(hear('计划开党员大会'))).toEqual(['date:missing']);
  });
});
