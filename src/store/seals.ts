import { headOf } from '../core/seal.ts';
import type { SealedWords, Seals } from '../core/seals.ts';
import type { SealedSummary } from '../core/summaries.ts';
import type { DraftShelves } from './draft-shelves.ts';
import type { Shelf } from './shelf.ts';

/** What lies sealed in the files of summaries and of drafts. */
export function sealsOn(summaries: Shelf<SealedSummary>, drafts: DraftShelves): Seals {
  const list = (): readonly SealedWords[] => [
    ...[...summaries.rows.values()].map(({ recordId, sealed }) => ({
      part: 'summary' as const,
      id: recordId,
      sealed,
    })),
    ...[...drafts.all()].flatMap(({ id, sealed = '' }) =>
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
    async replace(words, sealed) {
      if (words.part === 'summary') return replaceIn(summaries, words, sealed);
      const shelf = drafts.holding(words.id);
      return shelf !== null && replaceIn(shelf, words, sealed);
    },
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
