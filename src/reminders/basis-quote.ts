import type { DocumentHead } from '../core/document.ts';
import type { Basis } from '../core/duty.ts';
import type { Quote } from '../core/reply.ts';

/** @returns the document's own words with where they stand, or nothing where the document is not there. */
export function basisQuote(basis: Basis | undefined, documents: readonly DocumentHead[]): readonly Quote[] {
  const head = documents.find((document) => document.slug === basis?.document);
  if (basis === undefined || head === undefined) return [];
  const standing = head.official ? '' : '（非正式文件）';
  return [
    { kind: 'quote', text: basis.quote, emphasis: [], source: `《${head.title}》${basis.clause}${standing}` },
  ];
}
