import { expect, it } from 'vitest';
import { withoutLeadIn } from '../../src/qa/lead-in.ts';

it.each([
  ['领导让我查一下支委会多久开一次', '支委会多久开一次'],
  ['张书记问我，党员大会由谁主持？', '党员大会由谁主持？'],
  ['想请教个问题，谈心谈话一年几次', '谈心谈话一年几次'],
  ['支委会多久开一次来着？', '支委会多久开一次？'],
])('who wants to know is no part of the question: %s', (question, left) => {
  expect(withoutLeadIn(question)).toBe(left);
});

it.each(['支委会多久开一次', '书记由谁担任', '问一下', '有人请假算缺席吗'])(
  '%s stays as it is',
  (question) => {
    expect(withoutLeadIn(question)).toBe(question);
  },
);
