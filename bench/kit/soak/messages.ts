import type { Tally } from './tally.ts';

/** What the process with the platform and its people tells the one with the product. */
export type FromTraffic =
  | { readonly kind: 'open'; readonly url: string; readonly appId: string; readonly appSecret: string }
  /** The platform's clock was moved on: epoch milliseconds. */
  | { readonly kind: 'clock'; readonly now: number }
  | { readonly kind: 'tally'; readonly tally: Tally };

/** And the other way: people begin to talk, are counted, fall silent. */
export type ToTraffic = 'begin' | 'count' | 'end';
