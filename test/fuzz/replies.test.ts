import { describe, expect, it } from 'vitest';
import type { Target } from '../../src/core/ports.ts';
import type { Reply } from '../../src/core/reply.ts';
import { texts } from '../../src/texts/texts.ts';
import type { Sent } from '../security/kit/hall.ts';
import { wrongWith } from './kit/replies.ts';

const IN_GROUP = { by: 'ou_1', messageId: 'om_1', chatType: 'group', answers: 1, cards: 0 } as const;
const IN_PRIVATE = { ...IN_GROUP, chatType: 'p2p' } as const;
const PRESS = { ...IN_PRIVATE, answers: 0, cards: 1 } as const;

const reply = (text: string, more: Partial<Reply> = {}): Reply => ({
  blocks: [{ kind: 'text', text }],
  ...more,
});
const under = (messageId: string): Target => ({ kind: 'message', messageId, chatId: 'oc_1' });
const toPerson = (openId: string): Target => ({ kind: 'person', openId });
const answer: Sent = { to: under('om_1'), reply: reply('好') };
const whisper: Sent = { to: toPerson('ou_1'), reply: reply('好', { audience: 'sender' }) };
const card: Sent = { to: 'the pressed card', reply: reply('好') };
const notice: Sent = { to: toPerson('ou_2'), reply: reply('告诉您一声') };

describe('what the fuzz holds replies against', () => {
  it.each([
    ['an answer', [answer], IN_PRIVATE],
    ['an answer in private with a hint in the group', [whisper, answer], IN_GROUP],
    ['an answer of which somebody else is told', [answer, notice], IN_GROUP],
    ['a card in the place of the pressed one', [card], PRESS],
  ])('lets %s be', (_, sent, asked) => {
    expect(wrongWith(sent, asked)).toEqual([]);
  });

  it.each([
    ['silence', [], IN_PRIVATE],
    ['an answer twice', [answer, answer], IN_PRIVATE],
    ['an answer that belongs to an earlier message', [answer, { ...answer, to: under('om_0') }], IN_GROUP],
    ['an answer and the same again in private', [answer, { ...answer, to: toPerson('ou_1') }], IN_PRIVATE],
    ['in private what nobody keeps secret', [answer, { ...answer, to: toPerson('ou_1') }], IN_GROUP],
    ['somebody else told twice', [answer, notice, notice], IN_GROUP],
    ['a word to the whole group', [answer, { ...answer, to: { kind: 'chat', chatId: 'oc_1' } }], IN_GROUP],
    ['a failure', [{ ...answer, reply: reply(texts().inbox.failed.text('0a1b2c3d')) }], IN_PRIVATE],
    ['a press without a card', [], PRESS],
    ['a press that is answered beside the card', [card, { ...answer, to: toPerson('ou_1') }], PRESS],
  ] satisfies [string, Sent[], typeof IN_GROUP | typeof IN_PRIVATE | typeof PRESS][])(
    'finds %s',
    (_, sent, asked) => {
      expect(wrongWith(sent, asked)).not.toEqual([]);
    },
  );
});
