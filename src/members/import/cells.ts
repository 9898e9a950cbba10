import type { Rank } from '../../core/roster.ts';
import { fold } from '../../text/fold.ts';
import { texts } from '../../texts/texts.ts';

/** What was read from a cell; `null` where it says nothing; or what is wrong and what to write instead. */
export type Read<Value> = { readonly value: Value | null } | { readonly problem: string };

/** 职级 by 《公务员职务与职级并行规定》 (2019): 巡视员 are 厅局级, 调研员 are 县处级; below there is nothing that a duty asks for. */
const RANKS: readonly (readonly [words: RegExp, rank: Rank | null])[] = [
  [/^(?:无|-+|—+|\/)$/, null],
  [/巡视员|[厅局]级|厅局|市厅/, '市厅级'],
  [/调研员|处级|县处/, '县处级'],
  [/科级|科员|乡科|股级|办事员|试用|工勤|工人|技|事业|职员|退休|其他|一般|普通/, null],
];

/** Reads 职级 as offices write it: 副处级, 二级调研员, 正厅级. */
export function readRank(said: string): Read<Rank> {
  const word = fold(said).replace(/\s/gu, '');
  if (word === '') return { value: null };
  const found = RANKS.find(([words]) => words.test(word));
  if (found !== undefined) return { value: found[1] };
  return { problem: wrong().rank(said) };
}

/**
 * Reads a mobile number, however it is spaced; of several the first.
 * @param sure whether the column is for mobile numbers only; a landline in another one is passed over
 */
export function readMobile(said: string, sure: boolean): Read<string> {
  const text = fold(said).trim();
  if (text === '') return { value: null };
  if (/^\d(?:\.\d+)?e\+?\d+$/i.test(text)) return { problem: wrong().digitsLost(said) };
  const digits = text.replace(/(?<=\d)[\s-]+(?=\d)/g, '').replace(/^(?:\+?86)(?=1\d{10})/, '');
  const mobile = /(?<!\d)1[3-9]\d{9}(?!\d)/.exec(digits)?.[0] ?? /^\+\d{7,15}$/.exec(digits)?.[0];
  if (mobile !== undefined) return { value: mobile };
  return sure ? { problem: wrong().mobile(said) } : { value: null };
}

export function readEmail(said: string): Read<string> {
  const text = fold(said).trim().toLowerCase();
  if (text === '' || /^[无\-—/]+$/.test(text)) return { value: null };
  if (/^[^\s@,;]+@[^\s@,;]+\.[a-z]{2,}$/.test(text)) return { value: text };
  return { problem: wrong().email(said) };
}

/** A name without the spaces that make two characters as wide as three; Latin names keep theirs. */
export function readName(said: string): Read<string> {
  const text = said.trim().replace(/\s+/gu, ' ');
  const name = /^[\p{Script=Han}·•‧.\s]+$/u.test(text) ? text.replace(/\s/gu, '') : text;
  if (/^[\p{L}\p{M}·•‧.'’ -]{1,40}$/u.test(name)) return { value: name };
  return { problem: wrong().name(said) };
}

function wrong() {
  return texts().members.importing.wrong;
}
