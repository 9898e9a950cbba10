import { type Block, type Reply, saying } from '../core/reply.ts';
import type { Reminder } from '../obligations/reminder.ts';

/** So many things are told with all that can be done about each; more are listed, or the card would fill pages. */
const MOST_IN_FULL = 4;
const MOST_LISTED = 30;

/**
 * Several reminders to one recipient as one card.
 * @param cards the reminders' own cards, in the same order
 */
export function severalCard(reminders: readonly Reminder[], cards: readonly Reply[]): Reply {
  const title = `有${reminders.length}件事`;
  if (cards.length <= MOST_IN_FULL)
    return {
      title,
      tone: 'ask',
      blocks: cards.flatMap((card, index): readonly Block[] => [
        ...(index === 0 ? [] : [{ kind: 'divider' as const }]),
        { kind: 'text', text: card.title ?? '' },
        ...card.blocks,
      ]),
    };
  const items = reminders.map(({ text }) => text);
  const more = items.length - MOST_LISTED;
  return {
    title,
    tone: 'ask',
    blocks: [
      { kind: 'list', items: items.slice(0, MOST_LISTED) },
      ...(more > 0 ? [{ kind: 'text' as const, text: `还有${more}条，发“还差啥”可以看到全部。` }] : []),
      { kind: 'buttons', buttons: [saying('看还差啥', '还差啥', 'primary')] },
      { kind: 'note', text: '登记后就不再提醒。' },
    ],
  };
}
