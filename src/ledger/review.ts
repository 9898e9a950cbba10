import { localDate } from '../calendar/zone.ts';
import type { Duty } from '../core/duty.ts';
import type { Draft, FieldName, Issue, LedgerRecord, RecordFields } from '../core/record.ts';
import { isEntered } from '../obligations/entered.ts';
import { type Texts, texts } from '../texts/texts.ts';
import { dutyOf, type EntryContext } from './context.ts';
import { FIELD_NAMES, isEmpty } from './fields.ts';
import { whichStage } from './stage-topic.ts';

/**
 * Decides anew what must be asked about a draft: doubts that came with the words and are still open, then what the
 * fields themselves show. Nothing is asked that was said or confirmed.
 */
export async function review(draft: Draft, context: EntryContext): Promise<readonly Issue[]> {
  const duty = dutyOf(draft.kind, context.duties);
  if (duty === null) return [missingKind(context.duties)];
  const doubts = draft.issues.filter((issue) => isDoubt(issue) && !draft.confirmed.includes(issue.field));
  const found = [
    ...doubts,
    ...missingBranch(draft, context),
    ...missingGroup(draft, duty, context),
    ...whichStage(draft, context),
    ...missingFields(draft, duty),
    ...futureDate(draft, localDate(context.now, context.zone)),
    ...(draft.confirmed.includes('absent') ? [] : miscounted(draft.fields)),
    ...(await duplicates(draft, duty, context)),
  ];
  return found
    .filter((issue, index) => found.findIndex((other) => other.field === issue.field) === index)
    .toSorted((a, b) => place(a) - place(b));
}

/** Questions come in the order of a record book, those about the whole entry first. */
function place(issue: Issue): number {
  return ORDER.indexOf(issue.field);
}

const ORDER: readonly string[] = FIELD_NAMES;

/** A doubt that lives in the words, and not in the fields, where it can be found again. */
function isDoubt(issue: Issue): boolean {
  return issue.code !== 'missing' && issue.code !== 'duplicate' && issue.code !== 'mismatch';
}

function missingKind(duties: readonly Duty[]): Issue {
  return {
    field: 'kind',
    code: 'missing',
    message: texts().ledger.questions.kind,
    choices: duties.filter(isEntered).map((duty) => ({ label: duty.name, value: duty.id })),
  };
}

function missingBranch(draft: Draft, context: EntryContext): readonly Issue[] {
  if (draft.branch !== null) return [];
  const choices = context.directory.branches.map((branch) => ({ label: branch.name, value: branch.name }));
  return [{ field: 'branch', code: 'missing', message: texts().ledger.questions.branch, choices }];
}

function missingGroup(draft: Draft, duty: Duty, context: EntryContext): readonly Issue[] {
  if (duty.unit !== 'group' || draft.group !== null || draft.branch === null) return [];
  const choices = context.directory.groupsOf(draft.branch).map((name) => ({ label: name, value: name }));
  return [{ field: 'group', code: 'missing', message: texts().ledger.questions.group, choices }];
}

function missingFields(draft: Draft, duty: Duty): readonly Issue[] {
  const asked: readonly FieldName[] = draft.intent === 'plan' ? ['date'] : ['date', ...duty.fields.ask];
  return [...new Set(asked)].flatMap((field): readonly Issue[] => {
    if (field === 'talk') return missingTalk(draft);
    if (field === 'absent') return missingAbsences(draft);
    if (!isEmpty(draft.fields[field]) || draft.confirmed.includes(field)) return [];
    return [{ field, code: 'missing', message: texts().ledger.questions.left(field) }];
  });
}

function missingTalk(draft: Draft): readonly Issue[] {
  if (!isEmpty(draft.fields.talk?.with)) return [];
  return [{ field: 'with', code: 'missing', message: texts().ledger.questions.missing.talk }];
}

function missingAbsences(draft: Draft): readonly Issue[] {
  const { expected, present, absent } = draft.fields;
  if (draft.confirmed.includes('absent') || !isEmpty(absent)) return [];
  if (typeof expected !== 'number' || typeof present !== 'number' || expected <= present) return [];
  return [{ field: 'absent', code: 'missing', message: texts().ledger.questions.away(expected - present) }];
}

function futureDate(draft: Draft, today: string): readonly Issue[] {
  const { date } = draft.fields;
  if (draft.intent !== 'record' || typeof date !== 'string' || date <= today) return [];
  return [{ field: 'date', code: 'future', message: texts().ledger.questions.future }];
}

/** @returns what does not add up between 应到, 实到 and those named as absent, in the words given */
export function miscounted(
  { expected, present, absent }: Partial<RecordFields>,
  said: Texts['ledger']['questions']['miscounted'] = texts().ledger.questions.miscounted,
): readonly Issue[] {
  if (typeof expected !== 'number' || typeof present !== 'number') return [];
  if (present > expected) {
    return [{ field: 'present', code: 'mismatch', message: said.tooMany(present, expected) }];
  }
  const named = absent?.length ?? 0;
  if (named === 0 || named === expected - present) return [];
  return [{ field: 'absent', code: 'mismatch', message: said.absences(expected, present, named) }];
}

async function duplicates(draft: Draft, duty: Duty, context: EntryContext): Promise<readonly Issue[]> {
  const { date } = draft.fields;
  if (draft.recordId !== null || draft.confirmed.includes('duplicate')) return [];
  if (typeof date !== 'string' || draft.branch === null) return [];
  const there = await context.ledger.find({ branch: draft.branch, kind: duty.id, from: date, to: date });
  const same = there.find((record) => isSameEvent(record, draft, duty));
  if (same === undefined) return [];
  const by = context.directory.member(same.created.by)?.name ?? null;
  // A talk's existence is told only to its two sides, so nobody is named here who is not one of them.
  const who = duty.place === 'private' ? null : by;
  const said = texts().ledger.questions;
  return [
    {
      field: 'duplicate',
      code: 'duplicate',
      message: said.duplicate(who, duty.name, same.id),
      choices: [
        { label: said.same, value: 'same' },
        { label: said.other, value: 'other' },
      ],
    },
  ];
}

/** Whether this may be the event that the draft tells of: one of a branch, a 党小组, or the same people. */
export function isSameEvent(record: LedgerRecord, draft: Draft, duty: Duty): boolean {
  if (record.status === 'void') return false;
  if (duty.unit === 'group') return record.group === draft.group;
  if (duty.unit !== 'person') return true;
  return (
    record.parties.length > 0 &&
    record.parties.length === draft.parties.length &&
    record.parties.every((party) => draft.parties.includes(party))
  );
}
