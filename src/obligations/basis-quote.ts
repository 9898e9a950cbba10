import type { DocumentHead } from '../core/document.ts';
import type { Basis } from '../core/duty.ts';
import type { Quote } from '../core/reply.ts';
import { texts } from '../texts/texts.ts';

/** @returns where the words stand, and that the text is not official where it is not; null where it is not there. */
function sourceOf(basis: Basis | undefined | null, documents: readonly DocumentHead[]): string | null {
  const head = documents.find(({ slug }) => slug === basis?.document);
  if (!basis || head === undefined) return null;
  return texts().obligations.source(head.title, basis.clause, head.official);
}

/** @returns the document's own words with where they stand, or nothing where the document is not there. */
export function basisQuote(
  basis: Basis | undefined | null,
  documents: readonly DocumentHead[],
): readonly Quote[] {
  const source = sourceOf(basis, documents);
  return !basis || source === null ? [] : [{ kind: 'quote', text: basis.quote, emphasis: [], source }];
}

/** @returns the same within a sentence: `“…”——《…》三、（六）`; null where the document is not there. */
export function basisWords(
  basis: Basis | undefined | null,
  documents: readonly DocumentHead[],
): string | null {
  const source = sourceOf(basis, documents);
  return !basis || source === null ? null : texts().obligations.cited(basis.quote, source);
}
