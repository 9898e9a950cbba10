import type { Tense } from '../../calendar/expression/reading.ts';
import type { Issue, Talk } from '../../core/record.ts';
import { fold } from '../../text/fold.ts';
import type { Attendance } from './attendance.ts';
import { notOfPlaces, type Person, recast } from './cast.ts';
import { compact, type FieldReading } from './field-reading.ts';
import { type Instant, readLabelledWhen } from './moment.ts';
import { take } from './page.ts';
import { nameOf } from './people-issues.ts';
import { readPlace } from './place.ts';
import type { Survey } from './survey.ts';
import { readTalk, relationOf } from './talk.ts';
import { withoutOtherPlaces } from './talk-place.ts';
import type { UnderstandContext } from './understanding.ts';

/** Reads a talk's metadata: when, where, who with whom, of which kind. Nothing of what was said in it. */
export function readTalkFields(
  survey: Survey,
  tense: Tense,
  instant: Instant,
  context: UnderstandContext,
): FieldReading {
  const { sections, cast } = survey;
  const moment = readLabelledWhen(survey.page, sections, cast.people, instant, tense);
  const open = take(survey.page, ...survey.duties, ...moment.spans);
  const talk = readTalk(recast(cast, take(survey.page, ...moment.spans, ...survey.duties)), sections);
  const unnamed = take(open, ...notOfPlaces(cast));
  const place = readPlace(
    survey.duty === null ? unnamed : withoutOtherPlaces(unnamed, survey.duty),
    sections,
  );
  const masses = MASSES.test(survey.page.folded);
  // 张书记找我谈话: the speaker is the other side.
  const bySomebodyElse = talk.by.some((person) => !isSpeaker(person, context));
  const { speaker } = context;
  const self: readonly Person[] =
    talk.withSpeaker && speaker !== null ? [{ start: 0, end: 0, said: '我', candidates: [speaker] }] : [];
  const others = [...talk.with, ...self]
    .filter(({ said }) => !/某/.test(said))
    .map((person) => (masses && !isNamed(person) ? { ...person, candidates: [] } : person))
    .filter((person) => bySomebodyElse || !isSpeaker(person, context));
  const issues: Issue[] = [];
  const names = others.flatMap((person) => {
    const { name, issue } = nameOf(person, 'with', { strangers: masses, roster: context.members.length > 0 });
    if (issue !== null) issues.push(issue);
    return person.candidates.length > 1 ? [] : [name];
  });
  const [by = null] = talk.by.flatMap(({ candidates }) => (candidates.length === 1 ? candidates : []));
  const [other = null] =
    others.length === 1 && others[0]?.candidates.length === 1 ? others[0].candidates : [];
  const told = talk.by.length === 0 ? context.speaker : by;
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

const MASSES = /群众|村民|居民|职工代表|老乡|积极分子|困难户|非党员|企业主|业主|商户/;

/** Among people from outside 老王 is not the branch's own; a full name is. */
function isNamed({ said, candidates }: Person): boolean {
  return candidates.some(({ name }) => fold(said).includes(fold(name)));
}

function isSpeaker({ candidates }: Person, { speaker }: UnderstandContext): boolean {
  return candidates.length === 1 && candidates[0]?.openId === speaker?.openId;
}

const NOBODY_COUNTED: Attendance = {
  expected: null,
  present: null,
  away: null,
  everybody: false,
  rest: false,
  loose: null,
  spans: [],
};
