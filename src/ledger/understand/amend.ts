import type { Moment } from '../../calendar/expression/moment.ts';
import type { Issue, RecordFields } from '../../core/record.ts';
import { fold } from '../../text/fold.ts';
import { MOVED_TO, SHIFT } from '../day-beside.ts';
import { readFields } from './fields.ts';
import { dateIssues } from './issues.ts';
import { type Instant, readWhen } from './moment.ts';
import { blank, take } from './page.ts';
import { type Survey, survey } from './survey.ts';
import type { RecordPointer, UnderstandContext } from './understanding.ts';

const ID = /(?<![\da-z])(\d{4}-[\da-f]{5})(?![\da-z])/;
/** What stands between the old and the new. */
const BECOMES =
  /(?:(?<!整)改(?:成|为|到|作)|更正为|修正为|换成|应该?(?:是|为)|应为|(?:而)?是(?=[^,;。]*$)|[写记登填搞弄录输报]错了?[\s,]*(?:是|应该?是|应为)?)[\s:,]*/;

/** What says that something comes on top: it stands before the label and is none of its value. */
const ADDED = /^.*?(?:补充(?:一?[下句条点])?|补(?:一句|上)|加(?:上|一个|个)|漏了|少(?:写|记|填)了)/su;

/** The label under which a field is read, for each word that people call it by. Longer words first. */
const FIELD_WORDS: readonly (readonly [RegExp, string])[] = [
  [/应到/, '应到'],
  [/实到|到会人数|参加人数|人数/, '实到'],
  [/主持/, '主持人'],
  [/记录人|记录员/, '记录人'],
  [/讲课人|主讲/, '主讲人'],
  [/列席/, '列席'],
  [/缺席|请假/, '缺席'],
  [/地点|地方/, '地点'],
  [/议题|议程/, '议题'],
  [/主题|题目/, '主题'],
  [/决议|决定/, '决议'],
  [/内容/, '内容'],
  [/时间|日期|几号|哪天/, '时间'],
  [/对象/, '对象'],
];

export interface Amendment {
  readonly target: RecordPointer;
  readonly changes: Partial<RecordFields>;
  readonly issues: readonly Issue[];
  /** The words of the new day, or null. */
  readonly day: string | null;
}

/**
 * Reads what an amendment points at and what it changes: the part before 改成 names the record and the field, the part
 * after it is the new value; without 改成 (补充决议：同意) the labelled values are.
 */
export function readChanges(
  text: string,
  seen: Survey,
  instant: Instant,
  context: UnderstandContext,
): Amendment {
  const at = BECOMES.exec(seen.page.open);
  const target = readPointer(at === null ? seen : headOf(seen, at.index), instant, at === null);
  const parts =
    at === null
      ? [text.replace(ADDED, '')]
      : changedParts({ text, folded: blank(seen.page.folded, seen.duties) }, at.index, at[0].length);
  const duty = seen.duty?.duty ?? null;
  const changes: { -readonly [K in keyof RecordFields]?: RecordFields[K] } = {};
  const issues: Issue[] = [];
  let day: string | null = null;
  for (const part of parts) {
    const reading = readFields(survey(part, context), duty, 'past', instant, context);
    const { branch: _branch, group: _group, ...fields } = reading.fields;
    Object.assign(changes, fields);
    issues.push(...dateIssues(reading.moment, instant.today), ...reading.issues);
    day = dayWords(part, reading.moment) ?? day;
  }
  return { target, changes, issues, day };
}

function dayWords(part: string, { form, spans }: Moment): string | null {
  const shift = SHIFT.exec(fold(part));
  if (shift !== null) return part.slice(shift.index, shift.index + shift[0].length);
  if (form === null || form === 'vague') return null;
  const [start, end] = [Math.min(...spans.map((one) => one.start)), Math.max(...spans.map((one) => one.end))];
  return part.slice(MOVED_TO.exec(fold(part.slice(0, start)))?.index ?? start, end);
}

/** What is said, and the same folded with the duties' names taken: 主题党日 is no label, as 主题 is. */
interface Saying {
  readonly text: string;
  readonly folded: string;
}

/** 实到改成4，应到改成5 is two changes; each is written as its label and its value. */
function changedParts({ text, folded }: Saying, at: number, length: number): readonly string[] {
  const changes = [...text.matchAll(/[^，,；;。\n]+/gu)].flatMap(({ index, 0: piece }) => {
    const becomes = BECOMES.exec(piece);
    const after = becomes === null ? '' : piece.slice(becomes.index + becomes[0].length);
    return becomes === null || becomes.index === 0 || after === ''
      ? []
      : [labelled(folded.slice(index, index + becomes.index), after)];
  });
  return changes.length > 1 ? changes : [labelled(folded.slice(0, at), text.slice(at + length))];
}

/** @param before folded */
function labelled(before: string, after: string): string {
  const label = FIELD_WORDS.find(([pattern]) => pattern.test(before))?.[1];
  return label === undefined || /^[应实]到/.test(after) ? after : `${label}：${after}`;
}

/** @returns which record is meant; a date counts only where it does not say what the date becomes */
export function readPointer(seen: Survey, instant: Instant, dateIsNew = false): RecordPointer {
  const id = ID.exec(seen.page.open)?.[1] ?? null;
  const withoutId =
    id === null
      ? seen.page
      : take(seen.page, { start: seen.page.open.indexOf(id), end: seen.page.open.indexOf(id) + id.length });
  const moment =
    dateIsNew && id === null
      ? null
      : readWhen(take(withoutId, ...seen.duties), instant, 'open', seen.cast.people);
  return { id, kind: seen.duty?.duty.id ?? null, date: id === null ? (moment?.date ?? null) : null };
}

function headOf(seen: Survey, end: number): Survey {
  const { page } = seen;
  return { ...seen, page: take(page, { start: end, end: page.text.length }) };
}
