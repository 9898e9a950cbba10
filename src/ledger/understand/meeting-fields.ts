import type { Tense } from '../../calendar/expression/reading.ts';
import type { Duty } from '../../core/duty.ts';
import type { Issue, RecordFields } from '../../core/record.ts';
import { texts } from '../../texts/texts.ts';
import { readAbsences } from './absences.ts';
import { readAgenda } from './agenda.ts';
import { missingFrom, presentOf, readAttendance } from './attendance.ts';
import { readBareTopic } from './bare-topic.ts';
import { notOfPlaces, type Person, recast } from './cast.ts';
import { compact, type FieldReading } from './field-reading.ts';
import { type Instant, readLabelledWhen } from './moment.ts';
import { type Page, type Span, take, tidy } from './page.ts';
import { nameOf } from './people-issues.ts';
import { readPlace } from './place.ts';
import { readResolution } from './resolution.ts';
import { readRoles } from './roles.ts';
import { type Section, sectionOf } from './sections.ts';
import type { Survey } from './survey.ts';
import { readTopic } from './topic.ts';
import type { UnderstandContext } from './understanding.ts';
import { findGroup, groupsTogether } from './unit.ts';

/**
 * Reads everything of a meeting or an activity. Each step takes what it has read before the next one looks.
 * @param duty null where it is not known which
 */
export function readMeetingFields(
  survey: Survey,
  duty: Duty | null,
  tense: Tense,
  instant: Instant,
  context: UnderstandContext,
): FieldReading {
  const { sections } = survey;
  const mention = survey.duty;
  const together = duty?.unit === 'group' ? groupsTogether(survey.page, context.members) : [];
  const alone = duty?.unit === 'group' ? findGroup(survey.page, context.members) : null;
  const group = together[0] ?? alone;
  const dutyPage = take(survey.page, ...survey.duties, ...(group === null ? [] : [group.span]));
  // Matters are read first: the names, days and duties in them are not the meeting's.
  const matters = take(
    survey.page,
    ...(mention === null ? [] : [mention]),
    ...(group === null ? [] : [group.span]),
  );
  const resolution = readResolution(reopen(matters, survey), sections);
  const unlabelled = duty === null || (!duty.fields.ask.includes('topic') && has(duty, 'agenda'));
  const agenda = readAgenda(reopen(take(matters, ...spanOf(resolution)), survey), sections, unlabelled);
  let page = take(dutyPage, ...spanOf(resolution), ...agenda.spans);
  const moment = readLabelledWhen(page, sections, survey.cast.people, instant, tense);
  page = take(page, ...moment.spans);
  const roles = readRoles(
    recast(survey.cast, page),
    sections,
    duty?.fields.ask.includes('speaker') ? mention : null,
  );
  // 张三同志主持 counts nobody.
  const counted = survey.cast.people.filter(({ said }) =>
    /[一二三四五六七八九十百千万](?:同志)?$/.test(said),
  );
  const attendance = readAttendance(take(page, ...counted));
  const absences = readAbsences(
    recast(survey.cast, take(page, ...roles.spans)),
    sections,
    missingFrom(attendance),
  );
  page = take(page, ...roles.spans, ...absences.spans, ...attendance.spans, ...notOfPlaces(survey.cast));
  const keepsTopic = duty === null || has(duty, 'topic') || sectionOf(sections, 'topic') !== null;
  const quoted = duty === null || duty.fields.ask.includes('topic');
  const topicPage = quoted ? reopen(page, survey) : page;
  const topic = keepsTopic
    ? (readTopic(topicPage, sections, quoted ? mention : null) ??
      (duty !== null && quoted ? readBareTopic(topicPage, duty.fields.ask.includes('speaker')) : null))
    : null;
  const place = readPlace(take(page, ...spanOf(topic)), sections);
  // What was said in an 组织生活会 is not kept: such a duty has no content.
  const content = duty === null || has(duty, 'content') ? contentOf(survey.page, sections) : undefined;

  const issues: Issue[] = together.length > 1 ? [whichGroup(together.map(({ name }) => name))] : [];
  const roster = context.members.length > 0;
  const named = (person: Person | null, field: string, strangers = false): string | undefined => {
    // 我 from somebody who is not on the roster names nobody.
    if (person === null || (person.candidates.length === 0 && /^(?:我|本人)$/.test(person.said)))
      return undefined;
    const { name, issue } = nameOf(person, field, { strangers, roster });
    if (issue !== null) issues.push(issue);
    return person.candidates.length > 1 ? undefined : name;
  };
  const absent = absences.away.map(({ person, reason }) => ({
    name: named(person, 'absent') ?? person.said,
    reason,
  }));
  const observers = roles.observers.map((person) => named(person, 'observers', true) ?? person.said);
  const fields = compact({
    branch: survey.branch?.name,
    group: together.length > 1 ? undefined : group?.name,
    date: moment.date ?? undefined,
    start: moment.start ?? undefined,
    end: moment.end ?? undefined,
    place: place?.place,
    topic: topic?.topic,
    host: named(roles.host, 'host'),
    recorder: named(roles.recorder, 'recorder'),
    speaker: named(roles.speaker, 'speaker', true),
    // Counted together, they are nobody's own.
    expected: together.length > 1 ? undefined : (attendance.expected ?? undefined),
    present: together.length > 1 ? undefined : (presentOf(attendance, absent.length) ?? undefined),
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

function whichGroup(names: readonly string[]): Issue {
  const choices = names.map((name) => ({ label: name, value: name }));
  return {
    field: 'group',
    code: 'ambiguous',
    message: texts().ledger.questions.groupsTogether(names),
    choices,
  };
}

function has(duty: Duty, field: keyof RecordFields): boolean {
  return duty.fields.ask.includes(field) || duty.fields.optional.includes(field);
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
