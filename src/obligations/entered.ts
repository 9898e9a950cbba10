import type { Duty } from '../core/duty.ts';

type Countable = {
  readonly id: string;
  readonly counts?: { readonly kind?: string | undefined } | undefined;
  readonly campaign?: string | undefined;
};

/**
 * False for a duty that only counts the records of another, as every duty of a campaign does: what is done for it is
 * entered as one of those.
 */
export function isEntered({ id, counts, campaign }: Countable): boolean {
  return campaign === undefined && (counts?.kind === undefined || counts.kind === id);
}

/** @returns the obligation id under which what is done for `kind` is entered; null where there is no `kind`. */
export function enteredAs(kind: string | null, duties: readonly Duty[]): string | null {
  const duty = duties.find(({ id }) => id === kind);
  return duty === undefined ? kind : (duty.counts?.kind ?? duty.id);
}
