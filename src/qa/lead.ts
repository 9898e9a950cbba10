import type { Sentence } from './document.ts';

/** A sentence up to this long names what the next one says (二是寻标对标、公开承诺阶段。). */
const LONGEST_LEAD = 30;

/** A short sentence leads into the next one. */
export function isLead(sentence: Sentence | undefined): boolean {
  return sentence !== undefined && sentence.role === 'body' && sentence.end - sentence.start <= LONGEST_LEAD;
}
