import type { Absence, Draft, Issue, RecordFields, Talk } from '../core/record.ts';

/** A talk of which nothing is said yet. */
export const NO_TALK: Talk = { by: null, with: null, relation: null, type: null, mode: null };

/**
 * @param fields newly said; they take the place of what stood there, but people who were still missing among the
 *   absent are added
 * @param doubts that come with what was newly said
 * @returns the draft with the questions that are answered taken away
 */
export function merge(
  draft: Draft,
  fields: Partial<RecordFields>,
  parties: readonly string[],
  doubts: readonly Issue[],
): Draft {
  const talk =
    fields.talk === undefined || fields.talk === null
      ? {}
      : { talk: { ...draft.fields.talk, ...given(fields.talk) } as Talk };
  const answered = without(draft, [...Object.keys(fields), ...(fields.talk ? ['with'] : [])]);
  return {
    ...answered,
    fields: { ...draft.fields, ...fields, ...talk, ...absentOf(draft, fields) },
    parties: [...new Set([...draft.parties, ...parties])],
    issues: [...answered.issues, ...doubts],
  };
}

/** When somebody is still missing among the absent, the names given now come on top. */
function absentOf(draft: Draft, { absent }: Partial<RecordFields>): { absent?: readonly Absence[] } {
  const more = draft.issues.some((issue) => issue.field === 'absent' && issue.code === 'mismatch');
  if (!more || absent === undefined) return {};
  const named = new Set(absent.map((absence) => absence.name));
  return {
    absent: [...(draft.fields.absent ?? []).filter((absence) => !named.has(absence.name)), ...absent],
  };
}

function given(talk: Talk): Partial<Talk> {
  return Object.fromEntries(Object.entries(talk).filter(([, value]) => value !== null));
}

/** @returns the draft without its questions about these fields. */
export function without(draft: Draft, fields: readonly string[]): Draft {
  return { ...draft, issues: draft.issues.filter((issue) => !fields.includes(issue.field)) };
}
