import type { Mention } from '../core/message.ts';
import type { Member } from '../core/roster.ts';
import { fold } from '../text/fold.ts';
import type { Register } from './register.ts';
import { isCommonSurname } from './surnames.ts';
import { holders, TITLES, type Title } from './titles.ts';
import { isDistinctive, NOT_A_NICKNAME, NOT_A_SURNAME } from './words.ts';

/** Something in a folded text that may be a person; of those that overlap one is chosen. */
export interface Sighting {
  readonly start: number;
  readonly end: number;
  readonly candidates: readonly Member[];
  /** A title by itself, which may belong to the name beside it; null for everything else. */
  readonly title: Title | null;
}

/** How far beside a word its neighbours are looked at. */
const NEIGHBOURHOOD = 4;

/** A person named with @; the same name twice means the first and then the second who bears it. */
export function sightMentions(
  folded: string,
  { members }: Register,
  mentions: readonly Mention[],
): Sighting[] {
  const next = new Map<string, number>();
  return mentions.flatMap(({ openId, name }) => {
    const written = fold(`@${name}`);
    const start = folded.indexOf(written, next.get(written) ?? 0);
    if (start < 0) return [];
    const end = start + written.length;
    next.set(written, end);
    return { start, end, candidates: members.filter((member) => member.openId === openId), title: null };
  });
}

/** Full names, as they stand on the roster. */
export function sightNames(folded: string, { byName }: Register): Sighting[] {
  return [...byName].flatMap(([name, candidates]) =>
    places(folded, name).map((start) => ({ start, end: start + name.length, candidates, title: null })),
  );
}

/** Given names of two characters and more; not those that are also a day, a number or a word of party life. */
export function sightGivenNames(folded: string, { byGivenName }: Register): Sighting[] {
  return [...byGivenName]
    .filter(([name]) => isDistinctive(name))
    .flatMap(([name, candidates]) =>
      places(folded, name)
        .filter((start) => !isCommonSurname(folded.slice(start - 1, start)))
        .map((start) => ({ start, end: start + name.length, candidates, title: null })),
    );
}

/** 小刘, 老周: of a surname on the roster, or of a common one, which then is nobody known. */
export function sightNicknames(folded: string, { bySurname }: Register): Sighting[] {
  return [...folded.matchAll(/[小老](\p{Script=Han})/gu)].flatMap(
    ({ index, 0: nickname, 1: surname = '' }) => {
      const candidates = bySurname.get(surname) ?? [];
      if (candidates.length === 0 && !isCommonSurname(surname)) return [];
      if (NOT_A_NICKNAME.test(folded.slice(index, index + NEIGHBOURHOOD))) return [];
      return { start: index, end: index + nickname.length, candidates, title: null };
    },
  );
}

/** 张书记, 小刘组长, and titles alone. */
export function sightTitles(folded: string, register: Register): Sighting[] {
  return TITLES.flatMap((title) =>
    places(folded, title.word).flatMap((start) => {
      const end = start + title.word.length;
      const before = folded.slice(Math.max(0, start - NEIGHBOURHOOD), start);
      if (title.notBefore?.test(folded.slice(end, end + NEIGHBOURHOOD))) return [];
      const surname = surnameAtEnd(before, register);
      if (surname !== null) {
        const called = /[小老]$/.test(before.slice(0, -surname.length)) ? surname.length + 1 : surname.length;
        const namesakes = title.vague ? [] : (register.bySurname.get(surname) ?? []);
        return { start: start - called, end, candidates: holders(title, namesakes), title: null };
      }
      if (title.notAfter?.test(before)) return [];
      return { start, end, candidates: holders(title, register.members), title };
    }),
  );
}

/** 我, 本人: the speaker. Not 我们, 我支部, 自我批评. */
export function sightSpeaker(folded: string, speaker: Member | null): Sighting[] {
  const words = /本人|(?<![自忘大])我(?![们党国省市县区镇乡街村局院校部处科单支委])/gu;
  return [...folded.matchAll(words)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
    candidates: speaker === null ? [] : [speaker],
    title: null,
  }));
}

/** 张某, 某同志, 刘某某: somebody whom nobody is to know. */
export function sightAnonymous(folded: string): Sighting[] {
  const words = /某{1,2}(?:同志|党员)?(?![些个种次天项年月日])/gu;
  return [...folded.matchAll(words)].flatMap(({ index, 0: word }) => {
    const surname = folded.slice(Math.max(0, index - 1), index);
    const end = index + word.length;
    if (isCommonSurname(surname)) return { start: index - surname.length, end, candidates: [], title: null };
    return word === '某' ? [] : { start: index, end, candidates: [], title: null };
  });
}

function surnameAtEnd(before: string, { bySurname }: Register): string | null {
  if (NOT_A_SURNAME.test(before)) return null;
  const words = [before.slice(-2), before.slice(-1)];
  return words.find((word) => isCommonSurname(word) || bySurname.has(word)) ?? null;
}

function places(text: string, word: string): number[] {
  const found: number[] = [];
  if (word === '') return found;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) found.push(at);
  return found;
}
