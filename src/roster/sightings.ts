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

const SET_APART = /(?<!\p{Script=Han})\p{Script=Han} {1,3}\p{Script=Han}(?!\p{Script=Han})/gu;

const NICKNAME = /[小老阿](?<called>\p{Script=Han})|(?<addressed>\p{Script=Han})[姐哥]/gu;
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

/** Full names, as they stand on the roster; in a printed form two characters are set apart (张 三). */
export function sightNames(folded: string, { byName }: Register): Sighting[] {
  const found = [...byName].flatMap(([name, candidates]) =>
    places(folded, name).map((start) => ({ start, end: start + name.length, candidates, title: null })),
  );
  const apart = [...folded.matchAll(SET_APART)].flatMap(({ index, 0: written }) => {
    const candidates = byName.get(written.replace(/ +/, '')) ?? [];
    return candidates.length === 0
      ? []
      : [{ start: index, end: index + written.length, candidates, title: null }];
  });
  return [...found, ...apart];
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

/**
 * 小刘, 老周: of a surname on the roster, or of a common one, which then is nobody known. 小静, 静姐: by the last
 * character of a name that only one person has.
 */
export function sightNicknames(folded: string, { bySurname, byLastCharacter }: Register): Sighting[] {
  const found: Sighting[] = [];
  for (const { index, 0: nickname, groups } of folded.matchAll(NICKNAME)) {
    if (NOT_A_NICKNAME.test(folded.slice(index, index + NEIGHBOURHOOD))) continue;
    const character = groups?.called ?? groups?.addressed ?? '';
    const bearers = /^[小老]/.test(nickname) ? (bySurname.get(character) ?? []) : [];
    const namesakes = /^老/.test(nickname) ? [] : (byLastCharacter.get(character) ?? []);
    const candidates = bearers.length === 0 && namesakes.length === 1 ? namesakes : bearers;
    if (candidates.length === 0 && (groups?.addressed !== undefined || !isCommonSurname(character))) continue;
    found.push({ start: index, end: index + nickname.length, candidates, title: null });
  }
  return found;
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
        if (title.colleague && !register.bySurname.has(surname)) return [];
        const called = /[小老]$/.test(before.slice(0, -surname.length)) ? surname.length + 1 : surname.length;
        const namesakes = title.vague ? [] : (register.bySurname.get(surname) ?? []);
        return { start: start - called, end, candidates: holders(title, namesakes), title: null };
      }
      if (title.notAfter?.test(before)) return [];
      const name = nameAtEnd(before, register);
      if (name !== null) return { start: start - name.length, end, candidates: [], title: null };
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

const FULL_NAME =
  /(?:^|[^\p{Script=Han}]|[由请和与跟天日号午晚早])(?<name>(?!周[一二三四五六日末])\p{Script=Han}{1,2}(?![副总正支部委])\p{Script=Han})$/u;

/** 黄德胜书记: the name before a title of somebody who is not on the roster. */
function nameAtEnd(before: string, { byName }: Register): string | null {
  const name = FULL_NAME.exec(before)?.groups?.name ?? '';
  const unknown = isCommonSurname(name.slice(0, 1)) && !byName.has(name) && !NOT_A_SURNAME.test(before);
  return unknown ? name : null;
}

function places(text: string, word: string): number[] {
  const found: number[] = [];
  if (word === '') return found;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) found.push(at);
  return found;
}
