import type { Moment } from '../../calendar/expression/moment.ts';
import type { Tense } from '../../calendar/expression/reading.ts';
import type { Duty } from '../../core/duty.ts';
import type { Issue, RecordFields, Talk } from '../../core/record.ts';
import { readAbsences } from './absences.ts';
import { readAgenda } from './agenda.ts';
import { type Attendance, readAttendance } from './attendance.ts';
import { type Cast, type Person, recast } from './cast.ts';
import { isTalk } from './duty.ts';
import { type Instant, readWhen } from './moment.ts';
import { type Page, type Span, take, tidy } from './page.ts';
import { nameOf } from './people-issues.ts';
import { readPlace } from './place.ts';
import { readResolution } from './resolution.ts';
import { readRoles } from './roles.ts';
import { type Section, sectionOf } from './sections.ts';
import type { Survey } from './survey.ts';
import { readTalk, relationOf } from './talk.ts';
import { readTopic } from './topic.ts';
import type { SaidFields, UnderstandContext } from './understanding.ts';
import { findGroup } from './unit.ts';

/** Everything that a message says for a record. */
export interface FieldReading {
  readonly fields: SaidFields;
  readonly moment: Moment;
  readonly attendance: Attendance;
  /** True when it was said that nobody was away, or that everybody came. */
  readonly nobodyAway: boolean;
  /** Doubts about people. */
  readonly issues: readonly Issue[];
  /** open_ids of both sides of a talk. */
  readonly parties: readonly string[];
}

/** @param duty the duty that it is a record of, as far as that is known */
export function readFields(
  survey: Survey,
  duty: Duty | null,
  tense: Tense,
  instant: Instant,
  context: UnderstandContext,
): FieldReading {
  if (duty !== null && isTalk(duty)) return readTalkFields(survey, tense, instant, context);
  const { sections } = survey;
  const mention = survey.duty;
  const group = duty?.unit === 'group' ? findGroup(survey.page, context.members) : null;
  const dutyPage = take(survey.page, ...survey.duties, ...(group === null ? [] : [group.span]));
  // Matters are read first: the names and days in them are not the meeting's.
  const resolution = readResolution(reopen(dutyPage, survey), sections);
  const unlabelled = duty === null || (!duty.fields.ask.includes('topic') && has(duty, 'agenda'));
  const agenda = readAgenda(reopen(take(dutyPage, ...spanOf(resolution)), survey), sections, unlabelled);
  let page = take(dutyPage, ...spanOf(resolution), ...agenda.spans);
  const moment = readMoment(page, sections, survey.cast, instant, tense);
  page = take(page, ...moment.spans);
  const roles = readRoles(
    recast(survey.cast, page),
    sections,
    duty?.fields.ask.includes('speaker') ? mention : null,
  );
  const absences = readAbsences(recast(survey.cast, take(page, ...roles.spans)), sections);
  const attendance = readAttendance(page);
  page = take(
    page,
    ...roles.spans,
    ...absences.spans,
    ...attendance.spans,
    ...survey.cast.people.filter((person) => !ownsPlace(person, survey)),
  );
  const keepsTopic = duty === null || has(duty, 'topic') || sectionOf(sections, 'topic') !== null;
  const quoted = duty === null || duty.fields.ask.includes('topic');
  const topic = keepsTopic
    ? readTopic(quoted ? reopen(page, survey) : page, sections, quoted ? mention : null)
    : null;
  const place = readPlace(take(page, ...spanOf(topic)), sections);
  const content = contentOf(survey.page, sections);

  const issues: Issue[] = [];
  const roster = context.members.length > 0;
  const named = (person: Person | null, field: string, strangers = false): string | undefined => {
    if (person === null) return undefined;
    const { name, issue } = nameOf(person, field, { strangers, roster });
    if (issue !== null) issues.push(issue);
    // 我 from somebody who is not on the roster names nobody.
    if (person.candidates.length === 0 && /^(?:我|本人)$/.test(person.said)) return undefined;
    return person.candidates.length > 1 ? undefined : name;
  };
  const absent = absences.away.map(({ person, reason }) => ({
    name: named(person, 'absent') ?? person.said,
    reason,
  }));
  const observers = roles.observers.map((person) => named(person, 'observers', true) ?? person.said);
  const fields = compact({
    branch: survey.branch?.name,
    group: group?.name,
    date: moment.date ?? undefined,
    start: moment.start ?? undefined,
    end: moment.end ?? undefined,
    place: place?.place,
    topic: topic?.topic,
    host: named(roles.host, 'host'),
    recorder: named(roles.recorder, 'recorder'),
    speaker: named(roles.speaker, 'speaker', true),
    expected: attendance.expected ?? undefined,
    present: attendance.present ?? undefined,
    absent: absent.length > 0 ? absent : undefined,
    observers: observers.length > 0 ? observers : undefined,
    agenda: agenda.agenda.length > 0 ? agenda.agenda : undefined,
    content,
    resolution: resolution?.resolution,
  });
  return {
    fields,
    moment,
    attendance,
    nobodyAway: absences.nobody || attendance.everybody,
    issues,
    parties: [],
  };
}

function readTalkFields(
  survey: Survey,
  tense: Tense,
  instant: Instant,
  context: UnderstandContext,
): FieldReading {
  const { sections, cast } = survey;
  const moment = readMoment(survey.page, sections, cast, instant, tense);
  const open = take(survey.page, ...survey.duties, ...moment.spans);
  const talk = readTalk(recast(cast, take(survey.page, ...moment.spans, ...survey.duties)), sections);
  const place = readPlace(take(open, ...cast.people), sections);
  const masses = /群众|村民|居民|职工代表|老乡|积极分子|困难户|非党员/.test(survey.page.folded);
  const others = talk.with
    .filter(({ said }) => !/某/.test(said))
    .filter(({ candidates }) => candidates.length !== 1 || candidates[0]?.openId !== context.speaker?.openId);
  const issues: Issue[] = [];
  const names = others.flatMap((person) => {
    const { name, issue } = nameOf(person, 'with', { strangers: masses, roster: context.members.length > 0 });
    if (issue !== null) issues.push(issue);
    return person.candidates.length > 1 ? [] : [name];
  });
  const [by = null] = talk.by.flatMap(({ candidates }) => (candidates.length === 1 ? candidates : []));
  const [other = null] =
    others.length === 1 && others[0]?.candidates.length === 1 ? others[0].candidates : [];
  const told = by ?? context.speaker;
  const said: Talk = {
    by: told?.name ?? null,
    with: names.length > 0 ? names.join('、') : null,
    relation: relationOf(told, other, masses && other === null),
    type: talk.type,
    mode: talk.mode,
  };
  const sides = [told, ...others.flatMap(({ candidates }) => (candidates.length === 1 ? candidates : []))];
  const fields = compact({
    date: moment.date ?? undefined,
    start: moment.start ?? undefined,
    end: moment.end ?? undefined,
    place: place === null || place.place === said.mode ? undefined : place.place,
    talk: said.with === null && said.type === null && said.mode === null ? undefined : said,
  });
  const parties =
    names.length === 0 ? [] : sides.flatMap((member) => (member === null ? [] : [member.openId]));
  return {
    fields,
    moment,
    attendance: NOBODY_COUNTED,
    nobodyAway: false,
    issues,
    parties: [...new Set(parties)],
  };
}

const NOBODY_COUNTED: Attendance = {
  expected: null,
  present: null,
  away: null,
  everybody: false,
  loose: null,
  spans: [],
};

/** A labelled time is the time; otherwise the first that is said. */
function readMoment(
  page: Page,
  sections: readonly Section[],
  cast: Cast,
  instant: Instant,
  tense: Tense,
): Moment {
  const section = sectionOf(sections, 'moment');
  const names = cast.people.filter(({ said }) => /[周一二三四五六七八九十月日号]/.test(said));
  if (section === null) return readWhen(page, instant, tense, names);
  const value = take(page, { start: 0, end: section.start }, { start: section.end, end: page.text.length });
  const moment = readWhen(value, instant, tense, names);
  return { ...moment, spans: [...moment.spans, { start: section.from, end: section.end }] };
}

function has(duty: Duty, field: keyof RecordFields): boolean {
  return duty.fields.ask.includes(field) || duty.fields.optional.includes(field);
}

/** 张书记办公室 is a place; 我办公室 is only 办公室. */
function ownsPlace({ end, said }: Person, { page }: Survey): boolean {
  return !/^(?:我|本人)$/.test(said) && /^的?(?:办公室|家里|家中|宿舍)/.test(page.folded.slice(end));
}

function spanOf(reading: { readonly span: Span } | null): readonly Span[] {
  return reading === null ? [] : [reading.span];
}

/** Quotations were taken so that no step mistakes them for its own; matters and subjects are looked for in them too. */
function reopen(page: Page, { quotes }: Survey): Page {
  let { open } = page;
  for (const { start, end } of quotes)
    open = open.slice(0, start) + page.folded.slice(start, end) + open.slice(end);
  return { ...page, open };
}

function contentOf(page: Page, sections: readonly Section[]): string | undefined {
  const section = sectionOf(sections, 'content');
  const said = section === null ? '' : tidy(page.text.slice(section.start, section.end));
  return said === '' ? undefined : said;
}

type Compact<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** Leaves out what was not said. */
function compact<T extends object>(fields: T): Compact<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Compact<T>;
}
