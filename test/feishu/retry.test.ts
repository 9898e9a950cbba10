import { describe, expect, it } from 'vitest';
import { nextPlan, type Plan, partOf, routeTo } from '../../src/feishu/delivery.ts';
import { FeishuError } from '../../src/feishu/error.ts';
import { reactionTo } from '../../src/feishu/retry.ts';

const reaction = (code: number | null) => reactionTo(new FeishuError({ code, msg: '' }));

describe('the reaction', () => {
  it.each([
    [null, 'retry-later'],
    [99991400, 'retry-later'],
    [230020, 'retry-later'],
    [99991663, 'refresh-token'],
    [230099, 'downgrade'],
    [230011, 'create-instead-of-reply'],
    [230054, 'plain-text'],
    [230028, 'mask'],
    [232009, 'chat-gone'],
    [230053, 'person-gone'],
    [99991672, 'no-retry'],
    [424242, 'no-retry'],
  ])('to code %s is %s', (code, expected) => {
    expect(reaction(code)).toBe(expected);
  });

  it('to a bug of ours is to let it be seen', () => {
    expect(reactionTo(new TypeError('x'))).toBe('no-retry');
  });
});

describe('a plan', () => {
  const target = { kind: 'message', messageId: 'om_1', chatId: 'oc_1' } as const;
  const way = (part: string) => ({ part, body: { msgType: 'text', content: '{"text":"x"}' } }) as const;
  const plan: Plan = {
    route: routeTo(target),
    renderings: [way('card'), way('post'), way('text')],
    audit: 'none',
  };

  it('never gives one uuid to two bodies or two routes', () => {
    const parts: string[] = [];
    let at: Plan | null = plan;
    for (const step of ['downgrade', 'create-instead-of-reply', 'mask', 'plain-text', 'mask'] as const) {
      if (at === null) throw new Error(`nothing left before ${step}`);
      parts.push(partOf(at, target));
      at = nextPlan(at, step, target);
    }
    if (at !== null) parts.push(partOf(at, target));
    expect(parts).toEqual([
      'card',
      'post',
      'post@chat',
      'post~masked@chat',
      'text~masked@chat',
      'withheld@chat',
    ]);
  });

  it('ends where nothing is left to try', () => {
    const last: Plan = {
      route: routeTo({ kind: 'chat', chatId: 'oc_1' }),
      renderings: [way('text')],
      audit: 'withheld',
    };
    const chat = { kind: 'chat', chatId: 'oc_1' } as const;
    for (const step of [
      'downgrade',
      'create-instead-of-reply',
      'mask',
      'plain-text',
      'no-retry',
      'chat-gone',
    ] as const) {
      expect(nextPlan(last, step, chat)).toBeNull();
    }
  });
});
