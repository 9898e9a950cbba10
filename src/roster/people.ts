import type { Mention } from '../core/message.ts';
import type { Member } from '../core/roster.ts';
import { fold } from '../text/fold.ts';
import { registerOf } from './register.ts';
import {
  type Sighting,
  sightAnonymous,
  sightGivenNames,
  sightMentions,
  sightNames,
  sightNicknames,
  sightSpeaker,
  sightTitles,
} from './sightings.ts';
import { holders } from './titles.ts';

/** A person that a text speaks of. */
export interface PersonMention {
  /** Offsets [start, end) in the text. */
  readonly start: number;
  readonly end: number;
  /** The text's own words. */
  readonly text: string;
  /** Who it may be: nobody who is known, surely one, or one of several. */
  readonly candidates: readonly Member[];
}

export interface PeopleOptions {
  readonly mentions?: readonly Mention[];
  /** Who 我 is; null for somebody who is not on the roster. */
  readonly speaker?: Member | null;
}

/**
 * Finds the people in a text: full names, given names, 小刘 and 老周, 张书记 and 书记, @names, 我 and 某同志. Script and
 * width do not matter. A title beside a name belongs to it.
 * @param members against whom names are read
 * @returns in the order of the text, without overlaps; of two readings the longer one
 */
export function findPeople(
  text: string,
  members: readonly Member[],
  options: PeopleOptions = {},
): PersonMention[] {
  const folded = fold(text);
  const register = registerOf(members);
  const names = sightNames(folded, register);
  const sightings = [
    // The surer ones first: of two that are equally long the first one is taken.
    ...sightMentions(folded, register, options.mentions ?? []),
    ...names,
    ...sightAnonymous(folded),
    ...sightTitles(folded, register).filter((one) => !beginsWithin(one, names)),
    ...sightNicknames(folded, register),
    ...sightGivenNames(folded, register),
    ...sightSpeaker(folded, options.speaker ?? null),
  ];
  return joinTitles(longestFirst(sightings))
    .filter((sighting) => sighting.title === null || meansSomebody(sighting))
    .map(({ start, end, candidates }) => ({ start, end, text: text.slice(start, end), candidates }));
}

/** 冯雷同志 is no 雷同志. */
function beginsWithin({ start }: Sighting, names: readonly Sighting[]): boolean {
  return names.some((name) => name.start < start && start < name.end);
}

/** @returns sightings that do not overlap, in the order of the text */
function longestFirst(sightings: readonly Sighting[]): readonly Sighting[] {
  const taken: Sighting[] = [];
  const covered = new Set<number>();
  const byLength = sightings.toSorted((a, b) => b.end - b.start - (a.end - a.start));
  for (const sighting of byLength) {
    const offsets = Array.from(
      { length: sighting.end - sighting.start },
      (_, index) => sighting.start + index,
    );
    if (offsets.some((offset) => covered.has(offset))) continue;
    for (const offset of offsets) covered.add(offset);
    taken.push(sighting);
  }
  return taken.toSorted((a, b) => a.start - b.start);
}

/** Lets a title join the name right after or before it: 书记张建国, 王芳同志, 小刘组长. */
function joinTitles(sightings: readonly Sighting[]): readonly Sighting[] {
  const joined: Sighting[] = [];
  for (const sighting of sightings) {
    const before = joined.at(-1);
    const pair = before !== undefined && before.end === sighting.start ? join(before, sighting) : null;
    if (pair === null) joined.push(sighting);
    else joined.splice(-1, 1, pair);
  }
  return joined;
}

function join(left: Sighting, right: Sighting): Sighting | null {
  const [name, title] = left.title === null ? [left, right.title] : [right, left.title];
  if (title === null || name.title !== null) return null;
  const fitting = holders(title, name.candidates);
  if (fitting.length === 0 && name.candidates.length > 0) return null;
  return { start: left.start, end: right.end, candidates: fitting, title: null };
}

/** A title alone speaks of a person when there is one who holds it. */
function meansSomebody({ title, candidates }: Sighting): boolean {
  return title?.alone === true && candidates.length === 1;
}
