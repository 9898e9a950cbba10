import { localDate } from '../calendar/zone.ts';
import type { Member } from '../core/roster.ts';
import type { EntryContext } from '../ledger/context.ts';
import { openPage, overlaps, type Page, type Span, take } from '../ledger/understand/page.ts';
import { findPeople } from '../roster/people.ts';
import { leftOver } from './spoken.ts';
import { readStretch, type Stretch } from './stretch.ts';

const LEAVE =
  /外出请假|请(?:个|了|年|事|病|产|婚|探亲)?假|(?:休|年|事|病|产|婚|探亲)假|休(?:年|产|婚|病|探亲)假|外出|出差|销假/;
// 需要 is 需 and 要: read two ways, a row of them would be tried in countless ways.
const FILLED = /^(?:我|本人|自己|想|要|得|需|准备|打算|申请|从|自|起|开始|再|也|在|的|了|先|[\s\p{P}@])*$/u;
/** Who is away, and when. */
export interface LeaveSaid {
  /** null where a name is given that means nobody, or several; absent names mean the speaker. */
  readonly person: Member | null;
  /** Somebody else than the speaker was named. */
  readonly other: boolean;
  readonly days: Stretch | 'impossible' | null;
  readonly reason: string;
}

/** Reads a leave. @param text with the leave's own word in it or without */
export function readLeave(text: string, members: readonly Member[], entries: EntryContext): LeaveSaid {
  const { speaker, mentions, now, zone } = entries;
  const page = openPage(text);
  const days = readStretch(page.folded, localDate(now, zone));
  const spans = days === null || days === 'impossible' ? [] : days.spans;
  const word = LEAVE.exec(page.folded);
  const at: Span =
    word === null ? { start: 0, end: 0 } : { start: word.index, end: word.index + word[0].length };
  const open = take(page, ...spans, at);
  const people = findPeople(text, members, { mentions, speaker: speaker.member }).filter(
    (one) => isBeside(open, one, at) && !spans.some((span) => overlaps(span, one)),
  );
  const [named] = people;
  const candidates = named?.candidates ?? [];
  const [only] = candidates;
  const stranger = named === undefined && !FILLED.test(untaken(open, at.start));
  if (stranger || (named !== undefined && candidates.length !== 1))
    return { person: null, other: true, days, reason: '' };
  const person = only ?? speaker.member;
  const rest = leftOver(named === undefined ? open : take(open, named));
  return {
    person,
    other: only !== undefined && only.openId !== speaker.openId,
    days,
    reason: rest.replace(/^(?:我|本人|要|想|从|自|起|开始)+/u, '').trim(),
  };
}

/** Right before or after the word, days aside: 请假 李秀英 …; later it belongs to the reason (陪王芳看病). */
function isBeside(page: Page, one: Span, at: Span): boolean {
  const between =
    one.end <= at.start ? page.open.slice(one.end, at.start) : page.open.slice(at.end, one.start);
  return /^[\s,:▮同志]*(?:要|想|需要|从|自)?[\s▮]*$/.test(between);
}

function untaken({ open }: Page, end: number): string {
  return open.slice(0, end).replace(/▮/g, '');
}
