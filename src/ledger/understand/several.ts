import { readAttendance } from './attendance.ts';
import { HELD } from './cues.ts';
import type { DutyMention } from './duty.ts';
import { openPage, type Page } from './page.ts';
import type { Survey } from './survey.ts';

/** What a message tells of beside the event that it is an entry of. */
export interface Several {
  /** The ids of the other duties that were held, by the same words. */
  readonly others: readonly string[];
  /** Where what is told of the first one ends, or null where both are told of together. */
  readonly end: number | null;
}

/** 研究, 传达 and the like before it: the other duty is what the first one dealt with. */
const DEALT_WITH =
  /(?:研究|讨论|传达|学习|通报|听取|部署|总结|审议|商量|布置|安排|筹备|关于|议题|主题|内容|推荐|对照)[^,;。\n]*$/;
/** Beside this it is an event, and no mere word: 下午, 周一, 又开了. */
const EVENT =
  /[上下中]午|晚上|昨|今天|前天|周[一二三四五六日]|\d[号日点]|(?:又|也|还|再|接着|然后|随后|后来)[^,;。]{0,4}(?:召?开|搞|上|讲|办)/;

/**
 * 上午支委会应到3实到3，下午党员大会应到12实到12: an entry is of one event. What is told of a second one is not the first
 * one's, and must not be lost without a word.
 */
export function severalIn({ page, duty, duties }: Survey): Several {
  if (duty === null) return { others: [], end: null };
  const later = duties.filter(
    (one) => one.duty.id !== duty.duty.id && one.start > duty.start && isHeld(page, one),
  );
  const others = [...new Set(later.map((one) => one.duty.id))];
  const [next] = later;
  if (next === undefined) return { others, end: null };
  const start = clauseStart(page, next.start);
  const apart = start > duty.end && isCounted(page, 0, start) && isCounted(page, start, page.text.length);
  return { others, end: apart ? start : null };
}

function isHeld({ open }: Page, { start, end }: DutyMention): boolean {
  const from = clauseStart({ open }, start);
  const until = /[,;。!?\n]/.exec(open.slice(end))?.index ?? open.length - end;
  const before = open.slice(from, start);
  const clause = `${before} ${open.slice(end, end + until)}`;
  return !DEALT_WITH.test(before) && (EVENT.test(before) || HELD.test(clause) || counts(clause));
}

function clauseStart({ open }: Pick<Page, 'open'>, at: number): number {
  return Math.max(...[',', ';', '。', '\n', '!', '?'].map((sign) => open.lastIndexOf(sign, at - 1))) + 1;
}

function isCounted(page: Page, start: number, end: number): boolean {
  return counts(page.open.slice(start, end));
}

function counts(words: string): boolean {
  const { expected, present, everybody } = readAttendance(openPage(words));
  return expected !== null || present !== null || everybody;
}
