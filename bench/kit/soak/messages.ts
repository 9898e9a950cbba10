import type { Tally } from './tally.ts';

/** Epoch milliseconds: the end of a quarter, when most reminders are due. */
export const SOAK_BEGINS = Date.parse('2026-03-27T09:00:00+08:00');

/** What the process with the platform and its people tells the one with the product. */
export type FromTraffic =
  | { readonly kind: 'open'; readonly url: string; readonly appId: string; readonly appSecret: string }
  /** The platform's clock was moved on: epoch milliseconds. */
  | { readonly kind: 'clock'; readonly now: number }
  | { readonly kind: 'tally'; readonly tally: Tally };

/** And the other way: people begin to talk, are counted, fall silent. */
export type ToTraffic = 'begin' | 'count' | 'end';
