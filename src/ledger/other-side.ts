import type { Talk } from '../core/record.ts';
import type { Member } from '../core/roster.ts';
import { findPeople, type PersonMention } from '../roster/people.ts';
import { fold } from '../text/fold.ts';
import type { EntryContext } from './context.ts';

/** Whom an answer names as the other side of a talk. */
export interface OtherSide {
  readonly name: string;
  /** Those of them who are surely known. */
  readonly members: readonly Member[];
  /** Whether it surely is somebody, known or not. */
  readonly sighted: boolean;
}

/** A name of several people, or 柳河村新来的村民老张, is not longer; what is longer would be told of the talk. */
const LONGEST = 12;
const BEFORE =
  /^\s*(?:(?:谈话|谈心)?对象\s*:|(?:我|本人)?(?:是|就是)?(?:和|跟|与|找|同|约|对)(?:的是|了)?)?\s*/;
const BETWEEN = /^(?:同志)?\s*(?:[、,;，；和及与跟]\s*)*/;
/** Where the name of somebody who is not on the roster ends at the latest. */
const AFTER = /[,;。:!?，；：！？\n(（]|说|讲|谈|聊|唠|反映|表示|提出|提到|觉得|因为|情绪|最近|家里/;

/**
 * Reads whom somebody means by 吴七斤, 和老王谈的 or 村民李大爷. What follows the names is of the talk and is left out.
 * @returns the names, as on the roster where they are surely known; an empty name where there is none
 */
export function otherSideIn(text: string, context: EntryContext): OtherSide {
  const { directory, speaker, mentions } = context;
  const folded = fold(text);
  const members = directory.membersOf(speaker.branch ?? '');
  const people = findPeople(text, members, { mentions, speaker: speaker.member }).filter(
    ({ candidates: [one, ...more] }) => more.length > 0 || one?.openId !== speaker.openId,
  );
  const start = BEFORE.exec(folded)?.[0].length ?? 0;
  const named: PersonMention[] = [];
  for (let at = start, next = personAt(people, at); next !== null; next = personAt(people, at)) {
    named.push(next);
    at = next.end + (BETWEEN.exec(folded.slice(next.end))?.[0].length ?? 0);
  }
  if (named.length > 0)
    return { name: named.map(nameOf).join('、'), members: named.flatMap(surely), sighted: true };
  const rest = text.slice(start);
  const end = folded.slice(start).search(AFTER);
  const words = (end === -1 ? rest : rest.slice(0, end)).slice(0, LONGEST).trim();
  const inWords = people.filter((person) => person.start >= start && person.end <= start + words.length);
  return { name: words, members: inWords.flatMap(surely), sighted: inWords.length > 0 };
}

/**
 * What a form or a choice says of a talk, fit to be kept: who it was with by name, and the rest in a word or two.
 */
export function talkSaid(
  said: Partial<Talk>,
  context: EntryContext,
): { readonly talk: Partial<Talk>; readonly others: readonly Member[] } {
  const short = Object.entries(said).map(([name, value]) => [name, value?.slice(0, LONGEST) ?? null]);
  const talk: Partial<Talk> = Object.fromEntries(short);
  if (typeof said.with !== 'string') return { talk, others: [] };
  const other = otherSideIn(said.with, context);
  return { talk: { ...talk, with: other.name || null }, others: other.members };
}

function personAt(people: readonly PersonMention[], at: number): PersonMention | null {
  return people.find(({ start }) => start === at) ?? null;
}

function nameOf({ text, candidates: [one, ...more] }: PersonMention): string {
  return one !== undefined && more.length === 0 ? one.name : text.replace(/^@/, '');
}

function surely({ candidates }: PersonMention): readonly Member[] {
  return candidates.length === 1 ? candidates : [];
}
