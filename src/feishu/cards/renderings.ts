import type { ChatType } from '../../core/message.ts';
import type { Reply } from '../../core/reply.ts';
import { texts } from '../../texts/texts.ts';
import type { Body } from '../client.ts';
import { renderCard } from './card.ts';
import type { Card } from './element.ts';
import { cutBytes, fewEnough, MAX_BYTES, requestBytes } from './measure.ts';
import { type Limits, shorten } from './shorten.ts';
import { replyWords } from './words.ts';

/** One way to say a reply. `part` goes into the uuid: another body must not pass for the one sent before. */
export interface Rendering {
  readonly part: string;
  readonly body: Body;
}

/** Tried in turn until a card fits. */
const SHORTER: readonly Limits[] = [
  { chars: 3000, items: 60, blocks: 60 },
  { chars: 1000, items: 30, blocks: 30 },
  { chars: 300, items: 15, blocks: 15 },
];

/** The ways to say a reply within the platform's limits, best first: card (shortened where it must be), rich text, text. */
export function renderings(reply: Reply, chatType: ChatType | null): readonly [Rendering, ...Rendering[]] {
  const card = fittingCard(reply, chatType);
  const words = replyWords(reply) || texts().feishu.card.nothing;
  const post = { part: 'post', body: postBody(words) };
  const text = { part: 'text', body: textBody(words) };
  return card === null ? [post, text] : [{ part: 'card', body: cardBody(card) }, post, text];
}

/**
 * @returns the card that takes the place of one sent before: it cannot become another kind of message, so what does
 * not fit is said in words. Null when there is nothing to put on it.
 */
export function replacingCard(reply: Reply, chatType: ChatType | null): Card | null {
  const inWords: Reply = { ...reply, blocks: [{ kind: 'text', text: replyWords({ blocks: reply.blocks }) }] };
  return fittingCard(reply, chatType) ?? (reply.blocks.length === 0 ? null : fittingCard(inWords, chatType));
}

/** @returns the fullest card within the platform's limits, or null when there is none. */
function fittingCard(reply: Reply, chatType: ChatType | null): Card | null {
  if (reply.blocks.length === 0) return null; // the platform takes no card without a body
  for (const candidate of candidates(reply)) {
    const card = renderCard(candidate, chatType);
    if (fewEnough(card) && requestBytes(cardBody(card)) <= MAX_BYTES.interactive) return card;
  }
  return null;
}

function* candidates(reply: Reply): Generator<Reply> {
  yield reply;
  for (const limits of SHORTER) yield shorten(reply, limits);
}

export function cardBody(card: Card): Body {
  return { msgType: 'interactive', content: JSON.stringify(card) };
}

function postBody(words: string): Body {
  for (let bytes = MAX_BYTES.post; ; bytes = Math.floor(bytes * 0.8)) {
    const lines = cutBytes(words, bytes).split('\n');
    const content = lines.map((text) => [{ tag: 'text', text }]);
    const body: Body = { msgType: 'post', content: JSON.stringify({ zh_cn: { content } }) };
    if (requestBytes(body) <= MAX_BYTES.post) return body;
  }
}

/** A text message reads `<at …>` as a mention: in words that people wrote it must not ring anybody. */
export function textBody(words: string): Body {
  const quiet = words.replace(/<(?=\/?at\b)/gi, '＜');
  for (let bytes = MAX_BYTES.text; ; bytes = Math.floor(bytes * 0.8)) {
    const body: Body = { msgType: 'text', content: JSON.stringify({ text: cutBytes(quiet, bytes) }) };
    if (requestBytes(body) <= MAX_BYTES.text) return body;
  }
}
