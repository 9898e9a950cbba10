import type { Basis } from '../../core/duty.ts';

export const MATERIAL_KINDS = ['appraisal', 'self-review'] as const;
/** 述职, or 自查（自评）of a campaign. */
export type MaterialKind = (typeof MATERIAL_KINDS)[number];

/** A duty that belongs under a heading, and the words that say so. */
export interface Matter {
  /** An obligation id. */
  readonly duty: string;
  readonly basis: readonly Basis[];
}

/** A heading in the document's own words. */
export interface Heading {
  readonly name: string;
  readonly basis: Basis;
  /** Empty where the ledger has nothing that belongs here. */
  readonly matters: readonly Matter[];
}

/** One kind of year-end material, as data/materials/<id>.yaml describes it. */
export interface Material {
  readonly id: string;
  readonly kind: MaterialKind;
  readonly name: string;
  /** Words by which people mean this one. */
  readonly says: readonly string[];
  /** Why there is such a report at all. */
  readonly basis: readonly Basis[];
  readonly headings: readonly Heading[];
}
