import type { Draft } from '../core/record.ts';
import { headOf } from '../core/seal.ts';
import type { SealedWords, Seals } from '../core/seals.ts';
import type { SealedSummary } from '../core/summaries.ts';
import type { Shelf } from './shelf.ts';

/** What lies sealed in the files of summaries and of drafts. */
export function sealsOn(summaries: Shelf<SealedSummary>, drafts: Shelf<Draft>): Seals {
  const list = (): readonly SealedWords[] => [
    ...[...summaries.rows.values()].map(({ recordId, sealed }) => ({
      part: 'summary' as const,
      id: recordId,
      sealed,
    })),
    ...[...drafts.rows.values()].flatMap(({ id, sealed = '' }) =>
      sealed === '' ? [] : [{ part: 'draft' as const, id, sealed }],
    ),
  ];
  return {
    list: async () => list(),
    async heads() {
      const heads = new Map<string, number>();
      for (const { sealed } of list()) heads.set(headOf(sealed), (heads.get(headOf(sealed)) ?? 0) + 1);
      return heads;
    },
    replace: (words, sealed) =>
      words.part === 'summary' ? replaceIn(summaries, words, sealed) : replaceIn(drafts, words, sealed),
  };
}

function replaceIn<Row extends { readonly sealed?: string }>(
  shelf: Shelf<Row>,
  { id, sealed: before }: SealedWords,
  sealed: string,
): Promise<boolean> {
  return shelf.change((rows) => {
    const row = rows.get(id);
    if (row?.sealed !== before) return false;
    rows.set(id, { ...row, sealed });
    return true;
  });
}
