import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reply } from '../../src/core/reply.ts';
import { callbackAnswer } from '../../src/feishu/cards/callback.ts';
import { renderings } from '../../src/feishu/cards/renderings.ts';
import { anyReply } from '../fuzz/kit/any-reply.ts';
import { HOSTILE } from '../fuzz/kit/any-text.ts';
import { strangeMarkup } from './kit/markup.ts';

/** @returns what is wrong with everything that could be sent for `reply`: card, rich text, text, and the card's replacement */
function wrongIn(reply: Reply): readonly string[] {
  return [
    ...renderings(reply, 'group').flatMap(({ body }) => {
      const content: unknown = JSON.parse(body.content);
      if (body.msgType === 'interactive') return strangeMarkup(content);
      if (body.msgType === 'text')
        return /<\/?at\b/i.test(body.content) ? [`a mention in ${body.content}`] : [];
      return otherThanText(content);
    }),
    ...strangeMarkup(callbackAnswer(reply, 'p2p')),
  ];
}

/** Rich text has elements of the kind `text` only: no link, no mention, no picture. */
function otherThanText(content: unknown): readonly string[] {
  if (Array.isArray(content)) return content.flatMap(otherThanText);
  if (typeof content !== 'object' || content === null) return [];
  if ('tag' in content) return content.tag === 'text' ? [] : [`a ${String(content.tag)} in rich text`];
  return Object.values(content).flatMap(otherThanText);
}

describe('what people and documents wrote', () => {
  it.each(HOSTILE)('%j becomes no markup in any part of a message', (words) => {
    const quoted = {
      kind: 'quote' as const,
      text: `${words}开会${words}`,
      emphasis: [[0, 2]] as const,
      source: words,
    };
    const lines = [words, `${words}${words}`, `a\n${words}`, ` ${words} x`];
    const reply: Reply = {
      title: words,
      blocks: [
        quoted,
        ...lines.flatMap((text) => [
          { kind: 'text' as const, text },
          { kind: 'note' as const, text },
          { kind: 'list' as const, items: [text] },
          { kind: 'fields' as const, rows: [{ label: text, value: text }] },
        ]),
      ],
    };
    expect(wrongIn(reply)).toEqual([]);
  });

  it('becomes no markup, whatever it is and wherever it stands', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        expect(wrongIn(reply)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
