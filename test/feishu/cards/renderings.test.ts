import { describe, expect, it } from 'vitest';
import type { Block, Reply } from '../../../src/core/reply.ts';
import { callbackAnswer } from '../../../src/feishu/cards/callback.ts';
import { MAX_BYTES, requestBytes } from '../../../src/feishu/cards/measure.ts';
import { renderings } from '../../../src/feishu/cards/renderings.ts';
import { checkCard } from '../../../src/sandbox/platform/card/check.ts';

describe('the ways to say a reply', () => {
  it('are card, rich text and text', () => {
    const ways = renderings({ title: '答复', blocks: [{ kind: 'text', text: '好' }] }, 'p2p');
    expect(ways.map(({ part, body }) => [part, body.msgType])).toEqual([
      ['card', 'interactive'],
      ['post', 'post'],
      ['text', 'text'],
    ]);
  });

  it('leave the card out when there is nothing to put on it', () => {
    expect(renderings({ blocks: [] }, 'p2p').map(({ part }) => part)).toEqual(['post', 'text']);
  });

  it.each([
    ['Chinese', '字'.repeat(12_000)],
    ['four-byte characters', '😀'.repeat(9_000)],
    ['characters that grow when escaped', '"\\\n*'.repeat(20_000)],
    ['line breaks only', `x${'\n'.repeat(100_000)}y`],
    ['very long text', '字'.repeat(200_000)],
  ])('keep the limits in bytes for %s', (_, text) => {
    for (const { body } of renderings({ title: '长', blocks: [{ kind: 'text', text }] }, 'p2p')) {
      if (body.msgType === 'file') throw new Error('no file was asked for');
      expect(requestBytes(body)).toBeLessThanOrEqual(MAX_BYTES[body.msgType]);
      expect(body.content).not.toMatch(/\p{Cs}/u);
    }
  });

  it('shorten a card that is too large and say so', () => {
    const [card] = renderings({ blocks: [{ kind: 'text', text: '字'.repeat(12_000) }] }, 'p2p');
    expect(card.body.msgType).toBe('interactive');
    expect(card.body.content).toContain('只显示了一部分');
  });

  it('keep the number of elements down', () => {
    const blocks: Block[] = Array.from({ length: 300 }, (_, at) => ({ kind: 'text', text: `第${at}条` }));
    const [card] = renderings({ blocks }, 'p2p');
    expect(card.body.msgType).toBe('interactive');
    expect(checkCard(JSON.parse(card.body.content))).toBeNull();
  });

  it('go on to words when a form alone is too large', () => {
    const options = Array.from({ length: 2000 }, (_, at) => ({ label: `选项${at}`, value: `${at}` }));
    const reply: Reply = {
      blocks: [
        {
          kind: 'form',
          name: 'f',
          fields: [{ name: 'kind', label: '会议类型', type: 'select', options }],
          submit: { label: '确认', action: 'x.y' },
        },
      ],
    };
    const [first] = renderings(reply, 'p2p');
    expect(first.part).toBe('post');
    expect(first.body.content).toContain('会议类型');
  });

  it('do not let words ring anybody in a text message', () => {
    const ways = renderings({ blocks: [{ kind: 'text', text: '<at user_id="all">所有人</at>' }] }, 'p2p');
    expect(ways.at(-1)?.body.content).not.toContain('<at');
  });

  it('say in words what buttons and forms ask', () => {
    const text = renderings(
      { blocks: [{ kind: 'buttons', buttons: [{ label: '确认', action: 'x.y' }] }] },
      'p2p',
    ).at(-1);
    expect(text?.body.content).toContain('可以回复：确认');
  });
});

describe('the answer to a card callback', () => {
  it('shows the toast and puts the new card in the place of the old one', () => {
    const reply: Reply = {
      blocks: [{ kind: 'text', text: '已登记' }],
      toast: { type: 'success', text: '已登记' },
    };
    expect(callbackAnswer(reply, 'p2p')).toMatchObject({
      toast: { type: 'success', content: '已登记' },
      card: { type: 'raw', data: { schema: '2.0' } },
    });
  });

  it('is words on a card when a form is too large for one', () => {
    const options = Array.from({ length: 2000 }, (_, at) => ({ label: `选项${at}`, value: `${at}` }));
    const form: Block = {
      kind: 'form',
      name: 'f',
      fields: [{ name: 'kind', label: '会议类型', type: 'select', options }],
      submit: { label: '确认', action: 'x.y' },
    };
    expect(JSON.stringify(callbackAnswer({ blocks: [form] }, 'p2p').card)).toContain(
      '请用文字告诉我：会议类型',
    );
  });

  it('without blocks leaves the card as it is', () => {
    expect(callbackAnswer({ blocks: [] }, 'p2p')).toEqual({});
  });
});
