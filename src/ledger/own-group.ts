import type { Duty } from '../core/duty.ts';
import type { Issue } from '../core/record.ts';
import type { EntryContext } from './context.ts';
import type { Understanding } from './understand/understanding.ts';

/**
 * Which 党小组 an entry is of: the one that is named, else one's own. Of several that met together, who leads one of them
 * enters that one; whoever may enter them all is asked.
 */
export function groupMeant(
  { record, issues }: Understanding,
  duty: Duty | null,
  { speaker, directory }: EntryContext,
): { readonly group: string | null; readonly issues: readonly Issue[] } {
  const own = duty?.unit === 'group' ? (speaker.member?.group ?? null) : null;
  const several = issues.find(({ field }) => field === 'group')?.choices;
  if (several === undefined) return { group: record.group ?? own, issues };
  const mayAll =
    speaker.administrator ||
    directory.committeeOf(speaker.branch ?? '').some(({ openId }) => openId === speaker.openId);
  const isOwn = !mayAll && several.some(({ value }) => value === own);
  return isOwn
    ? { group: own, issues: issues.filter(({ field }) => field !== 'group') }
    : { group: null, issues };
}

/** @returns the groups that were named together with this one, before it was told which is meant */
export function otherGroups(issues: readonly Issue[], group: string): readonly string[] {
  const named = issues.find(({ field }) => field === 'group')?.choices ?? [];
  return named.flatMap(({ value }) => (value === group ? [] : [value]));
}
