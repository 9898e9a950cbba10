import type { VNode } from 'preact';
import type { PageTexts } from '../texts.ts';
import type { Visit } from '../visit.ts';

/** What a route answers. */
export type Answer =
  | { readonly kind: 'page'; readonly title: string; readonly body: VNode }
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'elsewhere'; readonly address: string };

/** One question to the pages. */
export interface Asked {
  readonly visit: Visit;
  readonly texts: PageTexts;
  readonly query: URLSearchParams;
}

/**
 * What answers `GET` on a page's path.
 * @returns null where there is nothing of the kind, or it is not this visitor's to see: nobody can tell which
 */
export type Route = (asked: Asked) => Promise<Answer | null>;
