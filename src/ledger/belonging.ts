import type { Draft } from '../core/record.ts';
import { dutyOf, type EntryContext } from './context.ts';
import { isEmpty } from './fields.ts';

/**
 * Puts an entry into the branch that it belongs to. What one enters for oneself (谈心谈话, 联系点, 调研报告) belongs to one's
 * own branch, whichever is named: 昨天去第二党支部联系点 names where one was. Only who is of no branch has to name one.
 * @param said the branch that was named, or the one that is meant without a name; null where there is none
 */
export function placed(draft: Draft, said: string | null, { duties, speaker }: EntryContext): Draft {
  const duty = dutyOf(draft.kind, duties);
  const own = speaker.member?.branch ?? '';
  if (duty?.loggedBy !== 'self' || own === '') return { ...draft, branch: said };
  const isPlace = said !== null && said !== own && duty.fields.ask.includes('place');
  const { fields } = draft;
  return {
    ...draft,
    branch: own,
    fields: isPlace && isEmpty(fields.place) ? { ...fields, place: said } : fields,
  };
}

/** @returns whether there is a branch of that name: a form may be sent with anything in it */
export function isBranch(name: string, { directory }: EntryContext): boolean {
  return directory.branches.some((branch) => branch.name === name);
}
