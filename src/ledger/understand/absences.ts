import { type Away, MARKER, readList, STOPPED, type Telling } from './away-list.ts';
import type { Cast } from './cast.ts';
import type { Span } from './page.ts';
import { ABSENT, reasonAlone } from './reasons.ts';
import { type Section, sectionOf } from './sections.ts';

export interface Absences {
  readonly away: readonly Away[];
  /** True when it was said that nobody was away (缺席：无). */
  readonly nobody: boolean;
  readonly spans: readonly Span[];
}

/**
 * Reads who was away and why: 王五出差, 赵六病假吴七公差, 缺席：王五（出差）、赵六, 赵六、吴七外出.
 * A reason said once after several names is everybody's.
 * @param missing how many the numbers say were away; as long as fewer are found, a clause of names and a short phrase
 *   (老朱陪孙子看病) tells of one who was
 */
export function readAbsences(cast: Cast, sections: readonly Section[], missing: number): Absences {
  const section = sectionOf(sections, 'absent');
  if (section !== null) {
    const value = cast.marked.slice(section.start, section.end).trim();
    const span = { start: section.from, end: section.end };
    if (/^(?:无|没有|0人?|零|暂无)/.test(value)) return { away: [], nobody: true, spans: [span] };
    const label = cast.page.folded.slice(section.from, section.start);
    const away = onLeave(oncePerPerson(readList(cast, section, 'said')), label);
    return { away, nobody: false, spans: [span] };
  }
  const clauses = clausesOf(cast);
  const away = oncePerPerson(fromClauses(cast, clauses, missing > 0 ? 'likely' : 'unsure'));
  const explained = away.filter(({ reason }) => reason !== null);
  const more = missing > explained.length ? told(cast, clauses, away) : [];
  const together = oncePerPerson([...away, ...more]);
  const all = (together.length <= missing ? together : away).toSorted(
    (a, b) => a.person.start - b.person.start,
  );
  return { away: all, nobody: false, spans: all.map(({ person, end }) => ({ start: person.start, end })) };
}

/** 缺席的是高丽和何静，高丽培训: who is named twice was away once, for the reason that one of the two gives. */
function oncePerPerson(away: readonly Away[]): readonly Away[] {
  const known = new Map<string, Away>();
  for (const one of away) {
    const key = one.person.candidates.map(({ openId }) => openId).join() || one.person.said;
    const first = known.get(key);
    known.set(key, first === undefined ? one : { ...first, reason: first.reason ?? one.reason });
  }
  return [...known.values()];
}

function fromClauses(cast: Cast, clauses: readonly Span[], otherwise: Telling): readonly Away[] {
  const away: Away[] = [];
  let expectNames = false;
  let before: readonly Away[] = [];
  for (const clause of clauses) {
    const text = cast.marked.slice(clause.start, clause.end);
    const marked = MARKER.test(text);
    const surely: boolean = marked || expectNames;
    const listed: readonly Away[] =
      surely || ABSENT.test(text) ? readList(cast, clause, surely ? 'said' : otherwise) : [];
    const found: readonly Away[] = marked ? onLeave(listed, MARKER.exec(text)?.[0] ?? '') : listed;
    expectNames = marked && found.length === 0;
    if (found.length === 0)
      explain(away, text, { next: before.length > 0, open: otherwise === 'likely' }, clause.end);
    away.push(...found);
    before = found;
  }
  return away;
}

/** Those of whom a clause tells nothing but a short phrase, which is no known reason. */
function told(cast: Cast, clauses: readonly Span[], away: readonly Away[]): readonly Away[] {
  const apart = clauses.filter(
    ({ start, end }) => !away.some(({ person }) => person.start >= start && person.end <= end),
  );
  return apart.flatMap((clause) => readList(cast, clause, 'counted'));
}

/** 没来的有赵六和吴七，都是出差: a clause that is a reason and nothing else explains those just named. */
function explain(away: Away[], clause: string, where: Parameters<typeof reasonAlone>[1], end: number): void {
  const unexplained = ({ reason }: Away) => reason === null || reason === '请假';
  const reason = away.some(unexplained) ? reasonAlone(clause, where) : null;
  if (reason === null) return;
  away.forEach((one, index) => {
    if (unexplained(one)) away[index] = { ...one, reason, end };
  });
}

/** 请假的是何静: those named after 请假, and after nothing else, were on leave. */
function onLeave(away: readonly Away[], marker: string): readonly Away[] {
  if (!marker.includes('请假') || marker.includes('缺席')) return away;
  return away.map((one) => (one.reason === null ? { ...one, reason: '请假' } : one));
}

const STOPS = new RegExp(`[,;。!?\\n]+|(?<=[\\s▮])(?=(?:${STOPPED}))`, 'g');
const BRACKETS = /\([^()\n]{1,60}\)/g;

/** Clauses; a comma in brackets parts none, 缺席 after a space begins one too. */
function clausesOf({ marked }: Cast): readonly Span[] {
  const brackets = [...marked.matchAll(BRACKETS)].map(({ index, 0: text }) => ({
    start: index,
    end: index + text.length,
  }));
  const stops = [...marked.matchAll(STOPS)]
    .filter(({ index }) => !brackets.some(({ start, end }) => index > start && index < end))
    .map(({ index, 0: text }) => ({ at: index, next: index + text.length }));
  const starts = [0, ...stops.map(({ next }) => next)];
  const ends = [...stops.map(({ at }) => at), marked.length];
  return starts
    .map((start, index) => ({ start, end: ends[index] ?? start }))
    .filter(({ start, end }) => end > start);
}
