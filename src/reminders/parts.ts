import type { Block, Reply } from '../core/reply.ts';
import type { Reminder } from '../obligations/reminder.ts';
import { texts } from '../texts/texts.ts';

/** A reminder with the card that it would be alone. */
export interface Drawn {
  readonly reminder: Reminder;
  readonly card: Reply;
}

/**
 * Cards as parts of one, each under its own title (with its branch, where two have the same) and with its own buttons.
 * What would be said over again is said once: a document's words at the first place, the hint for all of a kind below
 * the last of them.
 */
export function partsOf(drawn: readonly Drawn[]): readonly (readonly Block[])[] {
  const quoted = new Set<string>();
  const isNew = (block: Block) => {
    if (block.kind !== 'quote') return true;
    const known = quoted.has(block.text);
    quoted.add(block.text);
    return !known;
  };
  const titles = drawn.map(({ card }) => card.title ?? '');
  return drawn.map(({ reminder, card }, index) => {
    const kind = kindOf(reminder);
    const isLast = !drawn.slice(index + 1).some((later) => kindOf(later.reminder) === kind);
    const hints = drawn.filter((one) => kindOf(one.reminder) === kind).flatMap((one) => hintOf(one.card));
    const hint = isLast ? fullest(hints) : [];
    const title = titles[index] ?? '';
    const isAlone = titles.filter((other) => other === title).length === 1;
    const heading = texts().reminders.heading(isAlone ? '' : placeOf(reminder), title);
    return [{ kind: 'text', text: heading }, ...withoutHint(card).filter(isNew), ...hint];
  });
}

function kindOf({ standing, plan, stage }: Reminder): string {
  if (standing !== null) return 'duty';
  return plan === null ? 'digest' : stage;
}

function placeOf({ branch, group }: Reminder): string {
  return texts().obligations.unit(branch, group);
}

/** What is said in small at a card's end. */
function hintOf({ blocks }: Reply): readonly Extract<Block, { kind: 'note' }>[] {
  const last = blocks.at(-1);
  return last?.kind === 'note' ? [last] : [];
}

function withoutHint(card: Reply): readonly Block[] {
  return card.blocks.slice(0, card.blocks.length - hintOf(card).length);
}

function fullest(hints: ReturnType<typeof hintOf>): ReturnType<typeof hintOf> {
  return hints.toSorted((one, other) => other.text.length - one.text.length).slice(0, 1);
}
