import type { Mention } from '../../core/message.ts';
import type { Member } from '../../core/roster.ts';
import { findPeople, type PersonMention } from '../../roster/people.ts';
import { isCommonSurname } from '../../roster/surnames.ts';
import { type Page, replaceSpans, type Span, TAKEN } from './page.ts';

/** A person as a message speaks of them. */
export interface Person extends Span {
  /** The message's own words. */
  readonly said: string;
  readonly candidates: readonly Member[];
}

/** A page on which every person stands as one mark, so that patterns can speak of people. */
export interface Cast {
  readonly page: Page;
  readonly people: readonly Person[];
  /** `page.open` with each known person replaced by a mark and fillers, as many as the words had characters. */
  readonly marked: string;
}

const FIRST_MARK = 0xe000;
/** Stands for the rest of a person's characters, so that two people side by side remain two. */
const FILLER = '\uf8ff';
const MOST_PEOPLE = 0x1800;

/** Regular expression source of one known person. */
export const KNOWN = '[\\ue000-\\uf8fe]\\uf8ff*';
/** A person, or two or three characters that may be the name of somebody who is not on the roster. */
export const SOMEBODY = `(?:${KNOWN}|[\\u4e00-\\u9fff]{2,3}?)`;
// A name does not hold the words that join names, so that there is one way only to read a long list.
const SIDE_BY_SIDE = `(?:(?:${KNOWN})+|(?:(?![和及与跟])[\\u4e00-\\u9fff]){2,3}?)(?:同志)?`;
/** One or more people: 赵六、吴七和孙八. */
export const PEOPLE = `${SIDE_BY_SIDE}(?:[、,和及与跟\\s]{1,2}${SIDE_BY_SIDE})*`;

/** Finds the people on a page. What is `TAKEN` names nobody. */
export function castOf(
  page: Page,
  members: readonly Member[],
  options: { readonly mentions: readonly Mention[]; readonly speaker: Member | null },
): Cast {
  const people = findPeople(page.text, members, options)
    .filter(({ start, end }) => !page.open.slice(start, end).includes(TAKEN))
    .slice(0, MOST_PEOPLE)
    .map(
      (mention: PersonMention): Person => ({
        start: mention.start,
        end: mention.end,
        said: mention.text.replace(/^@/, ''),
        candidates: mention.candidates,
      }),
    );
  return { page, people: settled(people), marked: mark(page.open, people) };
}

/** 跟小刘谈过心，刘一: of several who may be meant, the one who is named elsewhere in the message is. */
function settled(people: readonly Person[]): readonly Person[] {
  const named = new Set(
    people.flatMap(({ candidates: [one, ...others] }) =>
      one !== undefined && others.length === 0 ? [one.openId] : [],
    ),
  );
  return people.map((person) => {
    if (person.candidates.length < 2) return person;
    const [fits, ...more] = person.candidates.filter(({ openId }) => named.has(openId));
    return fits !== undefined && more.length === 0 ? { ...person, candidates: [fits] } : person;
  });
}

/** @returns the cast on a page of which more has been taken; whoever stood there has gone with it. */
export function recast(cast: Cast, page: Page): Cast {
  const people = cast.people.filter(({ start, end }) => !page.open.slice(start, end).includes(TAKEN));
  return { page, people, marked: mark(page.open, people) };
}

/**
 * The people in a stretch: those who are known, and, where there is nothing else between separators, names of two or
 * three characters that begin with a surname.
 */
export function peopleIn(cast: Cast, span: Span): readonly Person[] {
  const found: Person[] = [];
  const text = cast.marked.slice(span.start, span.end);
  for (const match of text.matchAll(new RegExp(`${KNOWN}|[\\u4e00-\\u9fff]+`, 'g'))) {
    const at = span.start + match.index;
    const known = cast.people.filter((person) => person.start >= at && person.end <= at + match[0].length);
    if (known.length > 0) found.push(...known);
    else {
      const name = match[0].replace(/(?:同志|等)$/, '');
      if (isName(name)) found.push(stranger(cast, { start: at, end: at + name.length }));
    }
  }
  return found;
}

/** The people whose names are not part of a place's: 张书记办公室 is a place, 我办公室 is only 办公室. */
export function notOfPlaces({ people, page }: Cast): readonly Person[] {
  return people.filter(
    ({ said, end }) =>
      /^(?:我|本人)$/.test(said) || !/^的?(?:办公室|家(?![访庭长])|宿舍)/.test(page.folded.slice(end)),
  );
}

/** @returns somebody who is not on the roster, by the message's own words. */
export function stranger(cast: Cast, span: Span): Person {
  const said = cast.page.text.slice(span.start, span.end).replace(/\s+/g, '');
  return { ...span, said, candidates: [] };
}

/** True for two or three Chinese characters that begin with a surname. */
export function isName(word: string): boolean {
  const surname = word.slice(0, 1);
  const known = isCommonSurname(surname) || SURNAMES_AND_WORDS.includes(surname);
  return known && /^[\u4e00-\u9fff]{2,3}$/.test(word) && !NOT_NAMES.test(word);
}

/** Surnames that are words too: where only a name can stand they are surnames. */
const SURNAMES_AND_WORDS = '马高方江白金康任于常文尹';

const NOT_NAMES =
  /^(?:张贴|任务|于是|周年|周末|周[一二三四五六日]|万一|许多|高度|金额|马上|程序|方案|何时|施工|华丽|安排|常常|成员|单位|严格|严肃|陈述|段落|雷锋|江山|路上|石头|钱款|余下|范围|汇报|黄金|白天|顾问|包括|叶子|董事|毛病|温暖|梁柱|汤圆|史料|戴上)/;

function mark(text: string, people: readonly Person[]): string {
  const filled = replaceSpans(text, people, () => FILLER);
  const heads = people.map(({ start }) => ({ start, end: start + 1 }));
  return replaceSpans(filled, heads, (index) => String.fromCharCode(FIRST_MARK + index));
}
