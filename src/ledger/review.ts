import { localDate } from '../calendar/zone.ts';
import type { Duty } from '../core/duty.ts';
import type { Draft, FieldName, Issue, LedgerRecord, RecordFields } from '../core/record.ts';
import { isEntered } from '../obligations/entered.ts';
import { dutyOf, type EntryContext } from './context.ts';
import { FIELD_LABELS, isEmpty } from './fields.ts';
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
  return Object.keys(FIELD_LABELS).indexOf(issue.field);
}

/** A doubt that lives in the words, and not in the fields, where it can be found again. */
function isDoubt(issue: Issue): boolean {
  return issue.code !== 'missing' && issue.code !== 'duplicate' && issue.code !== 'mismatch';
}

function missingKind(duties: readonly Duty[]): Issue {
  return {
    field: 'kind',
    code: 'missing',
    message: '要登记哪一项？',
    choices: duties.filter(isEntered).map((duty) => ({ label: duty.name, value: duty.id })),
  };
}

function missingBranch(draft: Draft, context: EntryContext): readonly Issue[] {
  if (draft.branch !== null) return [];
  const choices = context.directory.branches.map((branch) => ({ label: branch.name, value: branch.name }));
  return [{ field: 'branch', code: 'missing', message: '是哪个支部？', choices }];
}

function missingGroup(draft: Draft, duty: Duty, context: EntryContext): readonly Issue[] {
  if (duty.unit !== 'group' || draft.group !== null || draft.branch === null) return [];
  const choices = context.directory.groupsOf(draft.branch).map((name) => ({ label: name, value: name }));
  return [{ field: 'group', code: 'missing', message: '是哪个党小组？', choices }];
}

function missingFields(draft: Draft, duty: Duty): readonly Issue[] {
  const asked: readonly FieldName[] = draft.intent === 'plan' ? ['date'] : ['date', ...duty.fields.ask];
  return [...new Set(asked)].flatMap((field): readonly Issue[] => {
    if (field === 'talk') return missingTalk(draft);
    if (field === 'absent') return missingAbsences(draft);
    if (!isEmpty(draft.fields[field]) || draft.confirmed.includes(field)) return [];
    return [{ field, code: 'missing', message: QUESTIONS[field] ?? `${FIELD_LABELS[field]}是？` }];
  });
}

const QUESTIONS: Partial<Record<FieldName, string>> = {
  date: '是哪一天？',
  place: '在哪里？',
  topic: '主题是什么？',
  host: '谁主持的？',
  speaker: '谁讲的课？',
  expected: '应到多少人？',
  present: '实到多少人？',
  agenda: '议题是什么？',
};

function missingTalk(draft: Draft): readonly Issue[] {
  if (!isEmpty(draft.fields.talk?.with)) return [];
  return [{ field: 'with', code: 'missing', message: '和谁谈的？' }];
}

function missingAbsences(draft: Draft): readonly Issue[] {
  const { expected, present, absent } = draft.fields;
  if (draft.confirmed.includes('absent') || !isEmpty(absent)) return [];
  if (typeof expected !== 'number' || typeof present !== 'number' || expected <= present) return [];
  return [{ field: 'absent', code: 'missing', message: `有${expected - present}人没到，是谁、什么原因？` }];
}

function futureDate(draft: Draft, today: string): readonly Issue[] {
  const { date } = draft.fields;
  if (draft.intent !== 'record' || typeof date !== 'string' || date <= today) return [];
  return [
    {
      field: 'date',
      code: 'future',
      message: '这一天还没到。如果是计划，请说“计划”；如果日期写错了，请改。',
    },
  ];
}

/** What does not add up between 应到, 实到 and those named as absent. */
export function miscounted({ expected, present, absent }: Partial<RecordFields>): readonly Issue[] {
  if (typeof expected !== 'number' || typeof present !== 'number') return [];
  if (present > expected) {
    return [
      { field: 'present', code: 'mismatch', message: `实到${present}人比应到${expected}人多，请核对。` },
    ];
  }
  const named = absent?.length ?? 0;
  if (named === 0 || named === expected - present) return [];
  return [
    {
      field: 'absent',
      code: 'mismatch',
      message: `应到${expected}、实到${present}，差${expected - present}人，但写了${named}名缺席，请核对。`,
    },
  ];
}

async function duplicates(draft: Draft, duty: Duty, context: EntryContext): Promise<readonly Issue[]> {
  const { date } = draft.fields;
  if (draft.recordId !== null || draft.confirmed.includes('duplicate')) return [];
  if (typeof date !== 'string' || draft.branch === null) return [];
  const there = await context.ledger.find({ branch: draft.branch, kind: duty.id, from: date, to: date });
  const same = there.find((record) => isSameEvent(record, draft, duty));
  if (same === undefined) return [];
  const by = context.directory.member(same.created.by)?.name;
  // A talk's existence is told only to its two sides, so nobody is named here who is not one of them.
  const who = by === undefined || duty.place === 'private' ? '已经' : `${by}已`;
  return [
    {
      field: 'duplicate',
      code: 'duplicate',
      message: `${who}登记过这一天的${duty.name}（#${same.id}），是同一次吗？`,
      choices: [
        { label: '是同一次，不另记', value: 'same' },
        { label: '不是，另记一次', value: 'other' },
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
