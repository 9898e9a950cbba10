import { type Cast, isName, KNOWN, PEOPLE, type Person, peopleIn, SOMEBODY, stranger } from './cast.ts';
import { groupSpan, type Span, TAKEN } from './page.ts';
import { type Label, type Section, sectionOf } from './sections.ts';

/** Who did what at a meeting; null where nobody said. */
export interface Roles {
  readonly host: Person | null;
  readonly recorder: Person | null;
  readonly speaker: Person | null;
  readonly observers: readonly Person[];
  readonly spans: readonly Span[];
}

const TITLE = '(?:同志)?';
const HOLDS = `[\\s${TAKEN}在也]*`;
const END = '(?=$|[\\s,;。、!)]|的|并|了)';

const HOST = [
  `(?<who>${SOMEBODY})${TITLE}${HOLDS}(?:负责)?主持`,
  `主持(?:人|者)?[\\s:]*(?:是|为|由)?[\\s:]*(?<who>${SOMEBODY})(?=$|[\\s,;。、)]|同志|,|记录)`,
];
const RECORDER = [
  `(?<who>${SOMEBODY})${TITLE}${HOLDS}主持(?:并|兼|和|加|、|,)?(?:负责|做|作)?记录`,
  `(?<who>${SOMEBODY})${TITLE}(?:负责|做|作|当)?(?:的)?(?:会议)?(?:记录(?:员|人)?|笔记)${END}`,
  `(?<who>${KNOWN})记的`,
  `(?:会议)?记录(?:人|员)?[\\s:]*(?:是|为|由)?[\\s:]*(?<who>${SOMEBODY})(?=$|[\\s,;。、)]|同志)`,
];
const SPEAKER = [
  `(?<who>${KNOWN})${TITLE}${HOLDS}(?:[^,;。${TAKEN}]{1,12}?[室厅堂馆校])?(?:给[^,;。]{0,8}?)?(?:主讲|授课|宣讲|讲课|领学|讲(?!话)|上(?:了|的)(?=${TAKEN}|一|专)|作(?:了)?(?:一[场堂次])?(?:专题|辅导|报告))`,
  `由(?<who>${SOMEBODY})${TITLE}(?:主讲|授课|宣讲|讲|上)`,
  `(?:主讲|讲课|授课)(?:人)?[\\s:]*(?:是|为)?[\\s:]*(?<who>${SOMEBODY})(?=$|[\\s,;。、)]|同志)`,
  `(?<=^|[\\s,;。])(?<who>[\\u4e00-\\u9fff]{2,3})(?:主讲|授课|讲课)`,
];
/** Somebody from outside, as they are called, where a lecture is spoken of. */
const GUEST = `(?:邀请|特邀|请)(?:了|到|来)?(?<who>[^,;。${TAKEN}]{2,16}?)(?:来|为|给|作|讲|主讲|授课|宣讲|上|${TAKEN})`;
const OBSERVERS = [
  `列席(?:人员|的同志|的有|的是|的|有)?[\\s:]*(?<who>${PEOPLE})(?=$|[\\s,;。)])`,
  `(?<who>${PEOPLE})(?:同志)?(?:等)?(?:也|都)?列席`,
];

/**
 * Reads host, recorder, speaker and observers.
 * @param lecture where the duty's name stands, when it is one that a person gives (张书记党课): the person right
 *   before it is the speaker
 */
export function readRoles(cast: Cast, sections: readonly Section[], lecture: Span | null): Roles {
  const spans: Span[] = [];
  const one = (label: Label, patterns: readonly string[]): Person | null => {
    const section = sectionOf(sections, label);
    const found = section === null ? matchOne(cast, patterns) : fromSection(cast, section);
    if (found !== null && section !== null) spans.push({ start: section.from, end: section.end });
    // Between the speaker and 讲课 may stand where it was, which is still to be read.
    else if (found !== null) spans.push(label === 'speaker' ? found.person : found.whole);
    return found?.person ?? null;
  };
  const host = one('host', HOST);
  const recorder = one('recorder', RECORDER);
  const speaker =
    one('speaker', SPEAKER) ??
    before(cast, lecture, [host, recorder]) ??
    (lecture === null ? null : guest(cast));
  const observed = readObservers(cast, sections);
  return { host, recorder, speaker, observers: observed.people, spans: [...spans, ...observed.spans] };
}

interface Found {
  readonly person: Person;
  readonly whole: Span;
}

function matchOne(cast: Cast, patterns: readonly string[]): Found | null {
  for (const pattern of patterns) {
    for (const match of cast.marked.matchAll(new RegExp(pattern, 'dg'))) {
      const who = groupSpan(match, 'who');
      const person = who === null ? null : personAt(cast, who);
      if (person !== null)
        return { person, whole: { start: match.index, end: match.index + match[0].length } };
    }
  }
  return null;
}

function fromSection(cast: Cast, section: Section): Found | null {
  const [known] = peopleIn(cast, section);
  if (known !== undefined) return { person: known, whole: section };
  const value = cast.marked.slice(section.start, section.end).trim();
  if (!/^[\u4e00-\u9fff.]{2,8}$/.test(value) || /^(?:无|没有|暂无|待定)$/.test(value)) return null;
  return {
    person: stranger(cast, { start: section.start, end: section.start + value.length }),
    whole: section,
  };
}

/** The one person of a stretch: known, or by a name that can be one. */
function personAt(cast: Cast, span: Span): Person | null {
  const known = cast.people.find((person) => person.start >= span.start && person.end <= span.end);
  if (known !== undefined) return known;
  const name = cast.page.folded.slice(span.start, span.end);
  return isName(name) ? stranger(cast, span) : null;
}

/** 请市委党校赵教授讲党课. */
function guest(cast: Cast): Person | null {
  const match = new RegExp(GUEST, 'd').exec(cast.marked);
  const who = match === null ? null : groupSpan(match, 'who');
  return who === null ? null : (personAt(cast, who) ?? stranger(cast, who));
}

const LEADS_TO_LECTURE = /^[\s▮同志又也]*(?:在[^,;。]{1,12}?)?(?:[给为向][^,;。]{0,8}?)?[\s▮]*$/;

/** 张书记党课, 书记昨天讲党课: the person right before the duty's name, unless they did something else. */
function before(cast: Cast, lecture: Span | null, others: readonly (Person | null)[]): Person | null {
  if (lecture === null) return null;
  const near = cast.people.findLast(
    ({ start, end }) =>
      start <= lecture.start && LEADS_TO_LECTURE.test(cast.marked.slice(end, Math.max(end, lecture.start))),
  );
  return near === undefined || others.includes(near) ? null : near;
}

function readObservers(
  cast: Cast,
  sections: readonly Section[],
): { people: readonly Person[]; spans: readonly Span[] } {
  const section = sectionOf(sections, 'observers');
  if (section !== null) {
    return { people: peopleIn(cast, section), spans: [{ start: section.from, end: section.end }] };
  }
  for (const pattern of OBSERVERS) {
    const match = new RegExp(pattern, 'd').exec(cast.marked);
    const who = match === null ? null : groupSpan(match, 'who');
    if (match === null || who === null) continue;
    const people = peopleIn(cast, who);
    if (people.length > 0)
      return { people, spans: [{ start: match.index, end: match.index + match[0].length }] };
  }
  return { people: [], spans: [] };
}
