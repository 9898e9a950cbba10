import { readNumber } from '../../calendar/expression/numeral.ts';
import type { Member } from '../../core/roster.ts';
import { fold } from '../../text/fold.ts';
import type { Page, Span } from './page.ts';

export interface Named {
  readonly name: string;
  readonly span: Span;
}

/** Finds which branch is named: in full, without 党, or without 第 (二支部). */
export function findBranch(page: Page, branches: readonly string[]): Named | null {
  const ways = branches
    .flatMap((name) => waysToSay(fold(name)).map((way) => ({ name, way })))
    .toSorted((a, b) => b.way.length - a.way.length);
  for (const { name, way } of ways) {
    const start = page.open.indexOf(way);
    if (start !== -1) return { name, span: { start, end: start + way.length } };
  }
  return null;
}

function waysToSay(name: string): readonly string[] {
  const plain = name.replace('党支部', '支部');
  const short = plain.replace(/^第(?=[一二三四五六七八九十]+支部$)/, '');
  return [...new Set([name, plain, short, name.replace(/^第(?=[一二三四五六七八九十]+党支部$)/, '')])].filter(
    (way) => way.length >= 3,
  );
}

// 3.10党小组会 is a day and no tenth group.
const GROUP =
  /(?<![周期拜]|\d[.月/-]?)第?(?<number>[一二三四五六七八九十]{1,3}|\d{1,2})(?:个)?(?:党)?(?:小)?组(?!织|成|建|团|别)/dg;
/** 第一小组还没开 names a group that the entry is not of. */
const NOT_HELD = /^[\s,▮]*(?:党小组会|会议?)?[\s,▮]*(?:还|都|一直)?(?:没|未)(?:有|能)?(?:召?开|搞|组织|学)/;

/** Finds which 党小组 is named: by its name on the roster or by its number (二组, 第二小组). */
export function findGroup(page: Page, members: readonly Member[]): Named | null {
  return groupsIn(page, members)[0] ?? null;
}

const ORDINAL = '第?(?:[一二三四五六七八九十]{1,2}|\\d{1,2})';
const UNIT = '个?(?:党)?(?:小)?组';
/** 第一、第二小组, 一组和二组: one after the other. */
const ROW = new RegExp(
  `(?<![周期拜月]|\\d[.月/-]?)(?<first>${ORDINAL})(?:${UNIT})?[\\s、,和与跟及/]{0,2}(?<second>${ORDINAL})${UNIT}(?![织成建团别长])`,
);

/** @returns the groups that met together (第一、第二小组联合开会), in the order in which they are named; none where one met */
export function groupsTogether(page: Page, members: readonly Member[]): readonly Named[] {
  const row = ROW.exec(page.open);
  const names = [row?.groups?.first, row?.groups?.second].flatMap((said): readonly string[] => {
    const number = said === undefined ? null : readNumber(said.replace('第', ''));
    return number === null ? [] : [groupCalled(number, groupsOf(members))];
  });
  if (row === null || names[0] === names[1]) return [];
  const span = { start: row.index, end: row.index + row[0].length };
  return names.map((name) => ({ name, span }));
}

function groupsOf(members: readonly Member[]): readonly string[] {
  return [...new Set(members.flatMap((member) => (member.group === null ? [] : [member.group])))];
}

function groupCalled(number: number, groups: readonly string[]): string {
  return groups.find((name) => numberOf(name) === number) ?? `第${spell(number)}党小组`;
}

function groupsIn(page: Page, members: readonly Member[]): readonly Named[] {
  const groups = groupsOf(members);
  const named = groups.flatMap((name): readonly Named[] => {
    const start = page.open.indexOf(fold(name));
    return start === -1 ? [] : [{ name, span: { start, end: start + name.length } }];
  });
  const numbered = [...page.open.matchAll(GROUP)].flatMap((match): readonly Named[] => {
    const number = readNumber(match.groups?.number ?? '');
    const span = { start: match.index, end: match.index + match[0].length };
    if (number === null) return [];
    return [{ name: groupCalled(number, groups), span }];
  });
  return [...named, ...numbered].filter(({ span }) => !NOT_HELD.test(page.open.slice(span.end)));
}

function numberOf(name: string): number | null {
  return readNumber(/第?([一二三四五六七八九十]+|\d+)/.exec(fold(name))?.[1] ?? '');
}

function spell(number: number): string {
  const digits = '零一二三四五六七八九';
  if (number < 10) return digits[number] ?? '';
  const tens = number < 20 ? '' : (digits[Math.floor(number / 10)] ?? '');
  return `${tens}十${number % 10 === 0 ? '' : (digits[number % 10] ?? '')}`;
}
