import { el } from './element.ts';
import type { MessageContext } from './message.ts';

/** A name with its @, standing out when it is the visitor's own. */
export function drawMention(words: string, openId: string, { persona }: MessageContext): HTMLElement {
  return el('span', { class: openId === persona ? 'mention mention-me' : 'mention' }, words);
}
