import { UserError } from '../core/errors.ts';
import type { Draft, LedgerRecord, RecordFields } from '../core/record.ts';
import type { Reply } from '../core/reply.ts';
import { fold } from '../text/fold.ts';
import { texts } from '../texts/texts.ts';
import { namesStranger, withAdded } from './added.ts';
import { answerInWords } from './answer.ts';
import { amend } from './changing.ts';
import type { EntryContext } from './context.ts';
import { ASKS, isLeftBehind } from './free-answer.ts';
import { isAllowed, lastTouched } from './pointing.ts';
import { carry } from './summary/carry.ts';
import { unconfirmed } from './unconfirmed.ts';
import { ENDING, MATTERS, type Told, toldFields } from './understand/told.ts';
import type { Understanding } from './understand/understanding.ts';

/** For so long after something was recorded, or a change of it was begun, a field that is told is its. */
const SPOKEN_OF_MS = 60 * 60_000;

/**
 * 主持人写张建国, 地点改三楼, 主题就是学雷锋: fields that are told by their names belong to the entry that is open here, else
 * to what the speaker has just recorded, of which before and after are shown.
 * @param understand how a text is understood when said here and now
 * @returns null when the words tell no such thing, or it is not known of what
 * @throws UserError when they tell what can only be of a record, and none was made just before
 */
export async function answerTold(
  draft: Draft | null,
  text: string,
  understanding: Understanding,
  understand: (text: string) => Understanding,
  context: EntryContext,
): Promise<Reply | null> {
  const told = toldFields(text);
  if (told === null || ASKS.test(fold(text)) || !TELLING.has(understanding.intent)) return null;
  if (draft !== null && isOpenEntry(draft) && !told.pointsBack && !(await isLeftBehind(draft, context))) {
    return answerOpen(draft, told, understand, context);
  }
  const record = await spokenOf(draft, context);
  // A change in full (地点改成三楼) may be of an older record, too.
  if (record === null && understanding.intent !== 'amend') return noRecord(told, draft, understand, context);
  // What comes on top of a list can only be of a record that is known.
  if (record === null && told.fields.some(({ adds }) => adds)) return null;
  const words = wordsOf(told, record ?? {});
  const { changes, day } = understand(`补充 ${words ?? ''}`);
  if (Object.keys(changes).length === 0 || namesStranger(told, changes, record, context)) return null;
  const before = record === null ? {} : { ...record, ...(await unconfirmed(record, context)) };
  const after = withAdded(before, changes, told);
  return amend({ id: record?.id ?? null, kind: null, date: null }, after, context, day);
}

const TELLING: ReadonlySet<Understanding['intent']> = new Set(['other', 'ask', 'record', 'plan', 'amend']);

function isOpenEntry({ intent }: Draft): boolean {
  return intent === 'record' || intent === 'plan';
}

/** By its label a value is what it is, also where it reads like a lookup (地点：三楼会议室). */
async function answerOpen(
  draft: Draft,
  told: Told,
  understand: (text: string) => Understanding,
  context: EntryContext,
): Promise<Reply | null> {
  // A change is of something held: a day still to come is read with the entry.
  if (draft.intent === 'plan' && told.fields.some(({ label }) => label === WHEN)) return null;
  const words = wordsOf(told, draft.fields);
  if (words === null) return null;
  const { changes, issues, parties } = understand(`补充 ${words}`);
  if (namesStranger(told, changes, draft.fields, context)) return null;
  const said = { ...understand(''), record: withAdded(draft.fields, changes, told), issues, parties };
  return answerInWords(carry(draft, context), words, said, context);
}

/** @returns the record whose change is asked about here, else the speaker's newest, where either is fresh; or null */
async function spokenOf(draft: Draft | null, context: EntryContext): Promise<LedgerRecord | null> {
  const { ledger, now, speaker } = context;
  if (speaker.branch === null) return null;
  const isFresh = (at: number) => now - at <= SPOKEN_OF_MS;
  if (draft?.intent === 'amend' && draft.recordId !== null && isFresh(draft.createdAt))
    return ledger.get(draft.recordId);
  const own = (await ledger.find({ branch: speaker.branch })).filter(
    (one) =>
      one.created.by === speaker.openId &&
      one.status !== 'void' &&
      isFresh(Date.parse(lastTouched(one))) &&
      isAllowed(one, 'amend', context),
  );
  return own.toSorted((a, b) => lastTouched(a).localeCompare(lastTouched(b))).at(-1) ?? null;
}

/** A matter by itself may be looked up; who was the host, or where it was, is no document's. */
function noRecord(
  told: Told,
  draft: Draft | null,
  understand: (text: string) => Understanding,
  context: EntryContext,
): null {
  if (draft !== null || context.speaker.member === null) return null;
  if (told.fields.some(({ label }) => MATTERS.has(label))) return null;
  const words = wordsOf(told, {});
  if (words === null || Object.keys(understand(`补充 ${words}`).changes).length === 0) return null;
  throw new UserError(texts().ledger.changing.noneJustNow);
}

/** @returns what was told as it stands in a minutes book, or null where an end has no beginning */
function wordsOf(told: Told, fields: Partial<RecordFields>): string | null {
  const begun = told.fields.find(({ label }) => label === WHEN)?.value ?? fields.start ?? null;
  const ending = told.fields.find(({ label }) => label === ENDING)?.value ?? null;
  if (ending !== null && begun === null) return null;
  const said = told.fields.filter(({ label }) => ending === null || (label !== ENDING && label !== WHEN));
  const all = ending === null ? said : [...said, { label: WHEN, value: `${begun}到${ending}` }];
  const labels = [...new Set(all.map(({ label }) => label))];
  return labels
    .map(
      (label) =>
        `${label}：${all
          .filter((one) => one.label === label)
          .map(({ value }) => value)
          .join('；')}`,
    )
    .join('，');
}

const WHEN = '时间';
