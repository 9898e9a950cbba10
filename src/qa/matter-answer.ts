import type { Answer } from '../core/document.ts';
import { texts } from '../texts/texts.ts';
import { matterOf } from './matters.ts';

/** @returns what is said to what no document is asked about; null where one is */
export function asideTo(asked: string): Answer | null {
  const matter = matterOf(asked);
  return matter === null ? null : { ...saidAside(texts().qa.matters[matter]), matter };
}

/** One sentence that nothing is missing from. */
export function saidAside(lead: string): Answer {
  return { outcome: 'decline', quotes: [], lead, suggestions: [], aside: true };
}
