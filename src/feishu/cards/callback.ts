import type { ChatType } from '../../core/message.ts';
import type { Reply } from '../../core/reply.ts';
import type { Card } from './element.ts';
import { replacingCard } from './renderings.ts';

/** What answers a card callback (Feishu's page cardkit-v1/card-callback-communication). Empty: nothing changes. */
export interface CallbackAnswer {
  readonly toast?: { readonly type: string; readonly content: string };
  readonly card?: { readonly type: 'raw'; readonly data: Card };
}

/** @returns the reply as toast and as the card that takes the pressed one's place; without blocks that one stays. */
export function callbackAnswer(reply: Reply, chatType: ChatType): CallbackAnswer {
  const card = replacingCard(reply, chatType);
  return {
    ...(reply.toast === undefined ? {} : { toast: { type: reply.toast.type, content: reply.toast.text } }),
    ...(card === null ? {} : { card: { type: 'raw', data: card } }),
  };
}
