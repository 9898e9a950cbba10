import type { Draft } from '../core/record.ts';
import type { Reply } from '../core/reply.ts';
import { bare } from '../text/consent.ts';
import { fold } from '../text/fold.ts';
import { answerInWords } from './answer.ts';
import { isConfidential } from './confidential.ts';
import { dutyOf, type EntryContext } from './context.ts';
import { ASKS, isLeftBehind } from './free-answer.ts';
import { carry } from './summary/carry.ts';
import { QUESTION, REQUEST, RULE } from './understand/cues.ts';
import type { Understanding } from './understand/understanding.ts';

/** Later, words that could be looked up as well are looked up. */
const ANSWERED_WITHIN_MS = 10 * 60_000;
const LONGEST = 200;
const LOOKED_UP: ReadonlySet<Understanding['intent']> = new Set(['ask', 'other']);

/**
 * 三个支委都来了，研究了发展党员工作, said to the questions of an entry: by itself it could be looked up, beside the duty that is
 * being entered it tells who came and what was dealt with.
 * @param understand how a text is understood when said here and now
 * @returns null where it tells nothing of what the entry keeps
 */
export async function answerFacts(
  draft: Draft,
  text: string,
  understanding: Understanding,
  understand: (text: string) => Understanding,
  context: EntryContext,
): Promise<Reply | null> {
  const duty = dutyOf(draft.kind, context.duties);
  if (draft.intent !== 'record' || duty === null || isConfidential(duty)) return null;
  if (!LOOKED_UP.has(understanding.intent) || Object.keys(understanding.record).length > 0) return null;
  if (understanding.kind !== null && understanding.kind !== duty.id) return null;
  if (context.now - draft.createdAt > ANSWERED_WITHIN_MS || !states(text)) return null;
  if (await isLeftBehind(draft, context)) return null;
  const said = understand(`登记 ${duty.name}\n${text}`);
  if (said.kind !== duty.id || said.intent !== 'record') return null;
  // What a theme is could be said by any words: only its own question is answered with it.
  const { topic: _topic, content: _content, branch: _branch, group: _group, ...record } = said.record;
  if (Object.keys(record).length === 0) return null;
  const issues = said.issues.filter(({ code, field }) => code !== 'missing' && field in record);
  const told = { ...understand(''), record, issues, parties: [] };
  return answerInWords(carry(draft, context), text, told, context);
}

function states(text: string): boolean {
  const folded = fold(text);
  return (
    text.length <= LONGEST &&
    ![ASKS, QUESTION, RULE].some((one) => one.test(folded)) &&
    !REQUEST.test(bare(text))
  );
}
