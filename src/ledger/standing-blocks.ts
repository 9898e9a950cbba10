import type { DocumentHead } from '../core/document.ts';
import type { Block } from '../core/reply.ts';
import { basisWords } from '../obligations/basis-quote.ts';
import type { Standing } from '../obligations/standing.ts';
import { counterOf } from '../obligations/wording.ts';
import { texts } from '../texts/texts.ts';

/** What is still open, with the sentence it rests on. */
export function standingBlocks(one: Standing, documents: readonly DocumentHead[]): readonly Block[] {
  const hard = one.strength === 'hard';
  const { common, ledger } = texts();
  const missing = hard ? common.counted(one.missing, counterOf(one.duty)) : null;
  const value = ledger.views.progress.standing(countOf(one), missing, one.daysLeft);
  const words = basisWords(one.duty.basis[0], documents);
  return [
    { kind: 'fields', rows: [{ label: standingName(one), value }] },
    ...(words === null ? [] : [{ kind: 'note' as const, text: ledger.views.basis(hard, words) }]),
  ];
}

/** The duty, its 党小组 and its period. */
export function standingName(one: Standing): string {
  return [one.duty.name, one.group, one.period.label].filter((part) => part !== null).join(' ');
}

/** `0/1`, or how many where no number is to be reached. */
export function countOf(one: Standing): string {
  return one.target === null
    ? texts().common.counted(one.done, counterOf(one.duty))
    : `${one.done}/${one.target}`;
}
