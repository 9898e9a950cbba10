import type { DocumentHead } from '../core/document.ts';

/** What a card of reminders is drawn with. */
export interface CardContext {
  readonly documents: readonly DocumentHead[];
  /** Epoch milliseconds. */
  readonly now: number;
  /** IANA zone. */
  readonly zone: string;
}
