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
const END = '(?=$|[\\s,;。、!)\\d]|的|并|了)';

const HOST = [
  `(?<who>${KNOWN})(?:代替?|替|帮)${KNOWN}主持`,
  `(?<who>${SOMEBODY})${TITLE}${HOLDS}(?:负责)?主持`,
  `(?<who>${KNOWN})${TITLE}(?:主讲|讲课|授课|领学|记录)(?:并|兼|和|、|,)?主持`,
  `主持(?:人|者)?[\\s:]*(?:的?是|为|由)?[\\s:]*(?<who>${SOMEBODY})(?=$|[\\s,;。、)]|同志|,|记录|担任)`,
];
const RECORDER = [
  `(?<who>${SOMEBODY})${TITLE}${HOLDS}主持(?:并|兼|和|加|、|,)?(?:负责|做|作)?记录`,
  `(?<who>${SOMEBODY})${TITLE}(?:负责|做|作|当)?(?:的)?(?:会议)?(?:记录(?:员|人)?|笔记)${END}`,
  `(?<who>${KNOWN})记的`,
  `(?:会议)?记录(?:人|员)?[\\s:]*(?:是|为|由)?[\\s:]*(?<who>${SOMEBODY})(?=$|[\\s,;。、)]|同志)`,
];
const SPEAKER = [
  `(?<who>${KNOWN})${TITLE}${HOLDS}主持(?:并|兼|和|加|、|,)?(?:负责)?(?:主讲|授课|讲课|领学|讲|上)`,
  `(?:讲|上|授|领)(?:课|学|了)?${HOLDS}的(?:人|同志)?是(?<who>${KNOWN})`,
  `(?<who>${KNOWN})${TITLE}${HOLDS}(?:[^,;。${TAKEN}]{1,12}?[室厅堂馆校])?(?:给[^,;。]{0,8}?)?(?:主讲|授课|宣讲|讲课|领学|带学|导读|领读|(?:带|领)(?:着|领)?(?:大家|大伙|党员|同志|[咱我俺]们?)?们?(?:一起)?学|讲(?!话)|上(?:了|的)(?=${TAKEN}|一|专)|[作做](?:了)?(?:一[场堂次])?(?:专题|辅导|报告|宣讲))`,
  `由(?<who>${SOMEBODY})${TITLE}(?:主讲|授课|宣讲|讲|上)`,
  `(?:主讲|讲课|授课)(?:人)?[\\s:]*(?:是|为)?[\\s:]*(?<who>${SOMEBODY})(?=$|[\\s,;。、)]|同志)`,
  `(?<=^|[\\s,;。${TAKEN}])(?<who>[\\u4e00-\\u9fff]{2,3})${TITLE}${HOLDS}(?:给[^,;。${TAKEN}]{1,8})?(?:主讲|授课|讲课|领学|[讲上来作做]{0,2}${TAKEN})`,
];
/** Somebody from outside, as they are called, where a lecture is spoken of. */
const GUEST = `(?:邀请|特邀|请(?![假示问各]|大家|记|登|通知|补))(?:了|到|来)?(?<who>[^,;。${TAKEN}]{2,16}?)(?:来|为|给|作|做|讲(?![团师座堂解习])|主讲|授课|宣讲(?!团)|上|${TAKEN})`;
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
    (lecture === null ? null : guest(cast)) ??
    before(cast, lecture, [host, recorder]) ??
    alone(cast, sections, lecture, [host, recorder]);
  const observed = readObservers(cast, sections);
  return { host, recorder, speaker, observers: observed.people, spans: [...spans, ...observed.spans] };
}

const NOBODY = /^(?:无|没有|暂无|待定)$/;

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
  if (!/^(?:[\u4e00-\u9fff.]{2,8}|[\u4e00-\u9fff] +[\u4e00-\u9fff])$/.test(value) || NOBODY.test(value))
    return null;
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
  if (who === null) return null;
  // 区委宣讲团李老师 is nobody of the branch, whoever else is called 李.
  const known = cast.people.find((person) => person.start >= who.start && person.end <= who.end);
  if (known === undefined) return stranger(cast, who);
  const byName = known.candidates.some(({ name }) => known.said.includes(name));
  return byName || known.start - who.start < 2 ? known : stranger(cast, who);
}

const LEADS_TO_LECTURE =
  /^[\s▮同志又也]*(?:在[^,;。]{1,12}?)?(?:[给为向][^,;。]{0,8}?)?(?:以[^,;。]{0,24}?为题)?[要将]?(?:主讲|讲授|[上讲作做开来](?:了|过)?(?:一?[场堂次节个])?[\u4e00-\u9fff]{0,6})?[\s▮]*$/;

/** 张书记党课, 书记昨天讲党课: the person right before the duty's name, unless they did something else. */
function before(cast: Cast, lecture: Span | null, others: readonly (Person | null)[]): Person | null {
  if (lecture === null) return null;
  const near = cast.people.findLast(
    ({ start, end }) =>
      start <= lecture.start && LEADS_TO_LECTURE.test(cast.marked.slice(end, Math.max(end, lecture.start))),
  );
  return near === undefined || others.includes(near) ? null : near;
}

/** 微党课 何静 《…》: the only one of whom nothing else is told gave it. */
function alone(
  cast: Cast,
  sections: readonly Section[],
  lecture: Span | null,
  others: readonly (Person | null)[],
): Person | null {
  if (lecture === null) return null;
  const [one, ...more] = cast.people.filter(
    (person) =>
      !others.includes(person) &&
      !sections.some(({ start, end }) => person.start >= start && person.end <= end) &&
      /(?:^|[,;。\n\s▮])$/.test(cast.marked.slice(0, person.start)) &&
      /^(?:同志)?(?:$|[,;。\n\s▮])/.test(cast.marked.slice(person.end)),
  );
  return one === undefined || more.length > 0 ? null : one;
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
    const [first] = people;
    // 周明病假，黄德胜列席: what stands before the first of them tells of somebody else.
    if (first !== undefined)
      return {
        people,
        spans: [{ start: Math.min(first.start, who.end), end: match.index + match[0].length }],
      };
  }
  return { people: [], spans: [] };
}
