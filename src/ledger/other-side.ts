import type { Talk } from '../core/record.ts';
import type { Member } from '../core/roster.ts';
import { findPeople, type PersonMention } from '../roster/people.ts';
import type { EntryContext } from './context.ts';
import { openPage } from './understand/page.ts';

/** Whom an answer names as the other side of a talk. */
export interface OtherSide {
  readonly name: string;
  /** Those of them who are surely known. */
  readonly members: readonly Member[];
  /** Whether it surely is somebody, known or not. */
  readonly sighted: boolean;
}

/** 柳河村新来的村民老张 and a name in letters are not longer; what is longer would be told of the talk. */
const LONGEST = { han: 12, letters: 30 };
const BEFORE =
  /^\s*(?:(?:谈话|谈心)?对象\s*:|(?:我|本人)?(?:是|就是)?(?:和|跟|与|找|同|约|对)(?:的是|了)?)?\s*/;
const BETWEEN = /^(?:同志)?\s*(?<and>[、和及与跟,;]?)\s*/;
/** Behind a comma only what is a name and nothing else goes on with the names: 周明收礼 tells of somebody. */
const ENDS = /^(?:同志)?\s*(?:[、,;。\n]|[谈聊]?的?$)/;
/** Where the name of somebody who is not on the roster ends at the latest. */
const AFTER = /[,;。:!?\n(]|说|讲|谈|聊|唠|反映|表示|提出|提到|觉得|因为|情绪|最近|家里/;

/**
 * Reads whom somebody means by 吴七斤, 和老王谈的 or 村民李大爷. What follows the names is of the talk and is left out.
 * @returns the names, as on the roster where they are surely known; an empty name where there is none
 */
export function otherSideIn(text: string, context: EntryContext): OtherSide {
  const { directory, speaker, mentions } = context;
  const { folded } = openPage(text);
  const members = directory.membersOf(speaker.branch ?? '');
  const people = findPeople(text, members, { mentions, speaker: speaker.member }).filter(
    ({ candidates: [one, ...more] }) => more.length > 0 || one?.openId !== speaker.openId,
  );
  const start = BEFORE.exec(folded)?.[0].length ?? 0;
  const { named, end, and } = namedFrom(start, folded, people);
  const stranger = named.length === 0 || /[、和及与跟]/.test(and) ? wordsFrom(end, text, folded) : '';
  const inWords = people.filter((person) => person.start >= end && person.end <= end + stranger.length);
  const sides = [...named, ...inWords];
  return {
    name: [...named.map(nameOf), ...(stranger === '' ? [] : [stranger])].join('、'),
    members: sides.flatMap(surely),
    sighted: sides.length > 0,
  };
}

/** @returns those who are named one after the other, where that ends, and what joins it to what follows */
function namedFrom(start: number, folded: string, people: readonly PersonMention[]) {
  const named: PersonMention[] = [];
  let [end, and] = [start, ''];
  for (;;) {
    const next = people.find((person) => person.start === end);
    if (next === undefined || (/[,;]/.test(and) && !ENDS.test(folded.slice(next.end)))) break;
    named.push(next);
    const between = BETWEEN.exec(folded.slice(next.end));
    end = next.end + (between?.[0].length ?? 0);
    and = between?.groups?.and ?? '';
  }
  return { named, end, and };
}

/** @returns what may be the name of somebody who is not on the roster */
function wordsFrom(start: number, text: string, folded: string): string {
  const length = folded.slice(start).search(AFTER);
  const words = text.slice(start, length === -1 ? undefined : start + length);
  return short(words).trim();
}

function short(words: string): string {
  return words.slice(0, /\p{Script=Han}/u.test(words) ? LONGEST.han : LONGEST.letters);
}

/**
 * What a form or a choice says of a talk, fit to be kept: who it was with by name, and the rest in a word or two.
 */
export function talkSaid(
  said: Partial<Talk>,
  context: EntryContext,
): { readonly talk: Partial<Talk>; readonly others: readonly Member[] } {
  const values = Object.entries(said).map(([name, value]) => [name, value === null ? null : short(value)]);
  const talk: Partial<Talk> = Object.fromEntries(values);
  if (typeof said.with !== 'string') return { talk, others: [] };
  const other = otherSideIn(said.with, context);
  return { talk: { ...talk, with: other.name || null }, others: other.members };
}

function nameOf({ text, candidates: [one, ...more] }: PersonMention): string {
  return one !== undefined && more.length === 0 ? one.name : text.replace(/^@/, '');
}

function surely({ candidates }: PersonMention): readonly Member[] {
  return candidates.length === 1 ? candidates : [];
}
