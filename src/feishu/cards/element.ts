import type { ChatType } from '../../core/message.ts';
import type { Names } from './names.ts';

/** One component of Card JSON 2.0. */
export interface Element {
  readonly tag: string;
  readonly [property: string]: unknown;
}

/** Card JSON 2.0 (Feishu's page feishu-cards/card-json-v2-structure). */
export interface Card {
  readonly schema: '2.0';
  readonly config: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
  readonly body: { readonly elements: readonly Element[] };
}

/** What all components of one card share. */
export interface Frame {
  readonly names: Names;
  /** Where the card goes, for its buttons to say so again; null when that is not known. */
  readonly chatType: ChatType | null;
}

export function plainText(content: string): Element {
  return { tag: 'plain_text', content };
}

/** @param content markdown; words of people and documents must be escaped already */
export function markdown(content: string): Element {
  return { tag: 'markdown', content };
}

/** Smaller, for what stands beside the matter. */
export function smallMarkdown(content: string): Element {
  return { tag: 'markdown', content, text_size: 'notation' };
}
