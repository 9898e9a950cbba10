import type { ChatType } from '../../core/message.ts';
import type { Reply, Tone } from '../../core/reply.ts';
import { renderBlock } from './blocks.ts';
import { type Card, plainText } from './element.ts';
import { createNames } from './names.ts';
import { replyWords } from './words.ts';

/** Colour of the header by tone. */
const TEMPLATES: Readonly<Record<Tone, string>> = {
  plain: 'red',
  done: 'green',
  ask: 'blue',
  warn: 'orange',
};

/** Characters of a card that the list of chats shows. */
const SUMMARY_LENGTH = 60;

/**
 * Draws a reply as Card JSON 2.0.
 *
 * @param chatType where the card goes; its buttons say so again, because a callback does not. Null when not known.
 */
export function renderCard(reply: Reply, chatType: ChatType | null): Card {
  const frame = { names: createNames(), chatType };
  const { title } = reply;
  return {
    schema: '2.0',
    config: {
      update_multi: true,
      width_mode: 'fill',
      enable_forward: false,
      summary: { content: summary(reply) },
    },
    ...(title === undefined
      ? {}
      : { header: { title: plainText(title), template: TEMPLATES[reply.tone ?? 'plain'] } }),
    body: { elements: reply.blocks.flatMap((block) => renderBlock(block, frame)) },
  };
}

function summary(reply: Reply): string {
  const [first = ''] = replyWords(reply).split('\n');
  const characters = [...first];
  return characters.length <= SUMMARY_LENGTH ? first : `${characters.slice(0, SUMMARY_LENGTH - 1).join('')}…`;
}
