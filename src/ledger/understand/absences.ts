import { type Cast, isName, KNOWN, type Person, stranger } from './cast.ts';
import type { Span } from './page.ts';
import { ABSENT, ONLY_A_DEED, REASON, reasonAlone, STAYED } from './reasons.ts';
import { type Section, sectionOf } from './sections.ts';

/** A person who was away, with the reason as it was said, or null. */
export interface Away {
  readonly person: Person;
  readonly reason: string | null;
  /** Where what was said of them ends. */
  readonly end: number;
}

export interface Absences {
  readonly away: readonly Away[];
  /** True when it was said that nobody was away (缺席：无). */
  readonly nobody: boolean;
  readonly spans: readonly Span[];
}

const MARKER =
  /^(?:其中|另外?|还有|有|仅|只有|[\s,:])*(?:缺席|请假|未到|没来|没到|缺勤|未参加|缺)(?:的|人员|人)?(?:\s*\d+\s*人?|[一二三两四五六七八九十]+人)?(?:的?有|的?是|为)?[\s:,、]*/;
const BEFORE_NAMES = /^(?:其中|另外?|还有|有|只有|仅|就|除了?|因为?|[\s,:、()\d人名])+/;

/**
 * Reads who was away and why: 王五出差, 赵六病假吴七公差, 缺席：王五（出差）、赵六, 赵六、吴七外出.
 * A reason said once after several names is everybody's.
 */
export function readAbsences(cast: Cast, sections: readonly Section[]): Absences {
  const section = sectionOf(sections, 'absent');
  if (section !== null) {
    const value = cast.marked.slice(section.start, section.end).trim();
    const span = { start: section.from, end: section.end };
    if (/^(?:无|没有|0人?|零|暂无)/.test(value)) return { away: [], nobody: true, spans: [span] };
    const label = cast.page.folded.slice(section.from, section.start);
    return { away: onLeave(readList(cast, section), label), nobody: false, spans: [span] };
  }
  const away: Away[] = [];
  const spans: Span[] = [];
  let expectNames = false;
  for (const clause of parts(cast)) {
    const text = cast.marked.slice(clause.start, clause.end);
    const marked = MARKER.test(text);
    const surely: boolean = marked || expectNames;
    const listed: readonly Away[] = surely || saysAway(text) ? readList(cast, clause, surely) : [];
    const found = marked ? onLeave(listed, MARKER.exec(text)?.[0] ?? '') : listed;
    expectNames = marked && found.length === 0;
    if (found.length === 0) explain(away, text);
    away.push(...found);
    spans.push(...found.map(({ person, end }) => ({ start: person.start, end })));
  }
  return { away, nobody: false, spans };
}

/** 没来的有赵六和吴七，都是出差: a clause that is a reason and nothing else explains those just named. */
function explain(away: Away[], clause: string): void {
  const reason = reasonAlone(clause);
  if (reason === null) return;
  away.forEach((one, index) => {
    if (one.reason === null) away[index] = { ...one, reason: clean(reason) };
  });
}

/** 请假的是何静: those named after 请假, and after nothing else, were on leave. */
function onLeave(away: readonly Away[], marker: string): readonly Away[] {
  if (!marker.includes('请假') || marker.includes('缺席')) return away;
  return away.map((one) => (one.reason === null ? { ...one, reason: '请假' } : one));
}

const STOPS = /[,;。!?\n]+|(?<=[\s▮])(?=(?:缺席|请假|未到|没来|没到|缺勤))/g;

/** Clauses; 缺席 after a space begins one too. */
function parts(cast: Cast): readonly Span[] {
  const stops = [...cast.marked.matchAll(STOPS)].map((match) => ({
    at: match.index,
    next: match.index + match[0].length,
  }));
  const starts = [0, ...stops.map(({ next }) => next)];
  const ends = [...stops.map(({ at }) => at), cast.marked.length];
  return starts
    .map((start, index) => ({ start, end: ends[index] ?? start }))
    .filter(({ start, end }) => end > start);
}

function saysAway(text: string): boolean {
  return ABSENT.test(text);
}

const TOKEN = new RegExp(
  `(?<known>${KNOWN})|[(](?<aside>[^()]{1,24})[)]|(?<stayed>${STAYED})|(?<reason>${REASON})|(?<gap>[、,\\s和及与跟同志(){}:;都也均外]+)|(?<other>.)`,
  'gs',
);

/**
 * Reads names and reasons from left to right.
 * @param surely true when the words before said that those who follow were away
 */
function readList(cast: Cast, span: Span, surely = true): readonly Away[] {
  const text = cast.marked.slice(span.start, span.end);
  const away: Away[] = [];
  let waiting: Person[] = [];
  // 组织李四学习: after other words, what may be a deed is one.
  let cluttered = false;
  const settle = (reason: string | null, end?: number): void => {
    away.push(...waiting.map((person) => ({ person, reason, end: end ?? person.end })));
    waiting = [];
  };
  for (const piece of pieces(text)) {
    const at = span.start + piece.at;
    if (piece.kind === 'name') waiting.push(stranger(cast, { start: at, end: at + piece.length }));
    else if (piece.kind === 'known') waiting.push(...peopleAt(cast, at, at + piece.length));
    else if (piece.kind === 'aside' && waiting.length === 0) {
      const inside = cast.marked.indexOf(piece.text, at);
      away.push(...readList(cast, { start: inside, end: inside + piece.text.length }, false));
    } else if (piece.kind === 'reason' && cluttered && ONLY_A_DEED.test(piece.text)) waiting = [];
    else if (piece.kind === 'aside' || piece.kind === 'reason') settle(clean(piece.text), at + piece.length);
    else if (piece.kind === 'stayed') settle(/假/.test(piece.text) ? '请假' : null, at + piece.length);
    else if (piece.kind === 'other') {
      // Words that are neither name nor reason end the list: what stands before them is about something else.
      if (surely) settle(null);
      waiting = [];
      cluttered = true;
    }
  }
  if (surely) settle(null);
  return away;
}

interface Piece {
  readonly kind: 'name' | 'known' | 'aside' | 'stayed' | 'reason' | 'other';
  readonly text: string;
  readonly at: number;
  /** Of the whole piece, brackets included. */
  readonly length: number;
}

function pieces(text: string): readonly Piece[] {
  const marker = MARKER.exec(text)?.[0] ?? BEFORE_NAMES.exec(text)?.[0] ?? '';
  const found: Piece[] = [];
  let at = marker.length;
  while (at < text.length) {
    const rest = text.slice(at);
    const name = nameAt(rest);
    TOKEN.lastIndex = 0;
    const match = name === null ? TOKEN.exec(rest) : null;
    if (name !== null) found.push({ kind: 'name', text: name, at, length: name.length });
    else if (match !== null) {
      const groups = match.groups ?? {};
      const kind = (['known', 'aside', 'stayed', 'reason', 'other'] as const).find(
        (one) => groups[one] !== undefined,
      );
      if (kind !== undefined) found.push({ kind, text: groups[kind] ?? '', at, length: match[0].length });
    }
    at += name?.length ?? match?.[0].length ?? 1;
  }
  return found;
}

const AFTER_NAME = new RegExp(`^(?:同志)?(?:$|[、,\\s()和及与跟:]|${REASON}|${STAYED})`);

/** A name at the beginning of `text`: a surname and one or two characters, before a separator, a reason or 请假. */
function nameAt(text: string): string | null {
  for (const length of [2, 3]) {
    const word = text.slice(0, length);
    if (isName(word) && AFTER_NAME.test(text.slice(length))) return word;
  }
  return null;
}

function peopleAt(cast: Cast, start: number, end: number): readonly Person[] {
  return cast.people.filter((person) => person.start >= start && person.end <= end);
}

/** 因病假 and 请病假 are 病假; what was said in brackets stays as it was. */
function clean(reason: string): string {
  return reason
    .trim()
    .replace(/(?<=.{2})请假$/, '')
    .replace(/^(?:都|均)(?:是|为|因)?/, '')
    .replace(/^(?:因为?(?![公事病]$|公)|由于|请了?(?!假)|休(?!假)|正在?)/, '');
}
