import { describe, expect, it } from 'vitest';
import { maskBody } from '../../../src/feishu/cards/mask.ts';

describe('masking', () => {
  it('hides phone numbers and mail addresses in what is shown', () => {
    const body = {
      msgType: 'text',
      content: JSON.stringify({ text: '打13812345678\nli@a.example.com 找我' }),
    } as const;
    expect(JSON.parse(maskBody(body).content)).toEqual({
      text: '打13812345678\nli@a.example.com 找我'
        .replace('13812345678', '138****5678')
        .replace('li@', '***@'),
    });
  });

  it('reads a whole card of one word in no more time than any other', () => {
    const word = 'a'.repeat(200_000);
    const body = { msgType: 'text', content: JSON.stringify({ text: `${word} b@c.example` }) } as const;
    expect(JSON.parse(maskBody(body).content)).toEqual({ text: `${word} ***@c.example` });
  });

  it('leaves longer numbers and what buttons carry alone', () => {
    const content = {
      elements: [{ tag: 'button', name: 'a__13812345678', value: { p: '13812345678' } }],
      text: '编号2026138123456789',
    };
    const body = { msgType: 'interactive', content: JSON.stringify(content) } as const;
    expect(JSON.parse(maskBody(body).content)).toEqual(content);
  });
});
