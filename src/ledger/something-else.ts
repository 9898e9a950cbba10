import type { Draft } from '../core/record.ts';
import { bare } from '../text/consent.ts';
import { fold } from '../text/fold.ts';
import { ENTER, REQUEST } from './understand/cues.ts';
import type { Understanding } from './understand/understanding.ts';

/** A request begins what is said; a long text is not gone through for it. */
const REQUESTED_WITHIN = 120;

/** Whether what was said is of something else than the entry that is open. */
export function startsSomethingElse(draft: Draft, text: string, understanding: Understanding): boolean {
  if (REQUEST.test(bare(text.slice(0, REQUESTED_WITHIN))) || tellsOfAnother(draft, text, understanding))
    return true;
  if (understanding.kind !== null && understanding.kind !== draft.kind) return true;
  return (
    understanding.intent !== 'record' &&
    understanding.intent !== 'plan' &&
    understanding.intent !== 'other' &&
    understanding.intent !== 'amend'
  );
}

/** 应该是12个人应到, said to the questions of an entry, is what it should have said; 刚那条… points at a record. */
export function corrects(text: string, { intent, target }: Understanding): boolean {
  const pointsBack = /刚|[那这上][条次个]|记录|#/.test(fold(text));
  return (
    intent === 'amend' && !pointsBack && [target.id, target.kind, target.date].every((one) => one === null)
  );
}

/** 补登2月6号支委会，应到5实到5, while one of another day is asked about, is an entry of its own. */
function tellsOfAnother(draft: Draft, text: string, { intent, kind, record }: Understanding): boolean {
  const { date } = draft.fields;
  if ((intent !== 'record' && intent !== 'plan') || kind === null || !date || !record.date) return false;
  if (record.date === date || draft.issues.some(({ field }) => field === 'date')) return false;
  const counted = [record, draft.fields].every(
    (one) => one.expected !== undefined || one.present !== undefined,
  );
  return counted || ENTER.test(fold(text)) || Object.keys(record).length > 3;
}
