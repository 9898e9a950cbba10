import { fold } from '../../text/fold.ts';
import { texts } from '../../texts/texts.ts';

/** A message that holds a talk's summary, taken apart. */
export interface SummaryCut {
  /** What stands before it; empty where the message is about the summary alone. */
  readonly head: string;
  /** The summary, as it was written. */
  readonly words: string;
  /** Number of the record that is named, or null. */
  readonly id: string | null;
}

const ID = '#?(\\d{4}-[\\da-f]{5})';
const ADD =
  '(?:(?:再|请|帮我|麻烦|我想|给)*(?:加|补|写|记|改|换|更新|修改|补充|添加|增加|存)(?:上|下|一下)?(?:一?[句条个行])?)?';
const OF_TALK = '(?:(?:这次|刚才|刚刚|刚那[次条]|上一?[次条])?的?(?:谈心谈话|谈心|谈话)的?|一句话?|简要)?';
/** 概要：… or 概要 … at the beginning of a message. */
const ALONE = new RegExp(
  `^\\s*(?:${ID}\\s*的?)?${ADD}${OF_TALK}概要\\s*(?:${ID})?\\s*(?:(?<colon>:|改成|改为|换成|更新为)|是|[,;.、\\s])\\s*(?<words>\\S.*)$`,
  'dsu',
);
/** …，概要：… behind what is told of the talk. */
const BEHIND = new RegExp(
  `(?:^|[\\s,;.])(?:另外|另|附)*${ADD}(?:内容|主要|${OF_TALK})概要(?:是|为)?\\s*:\\s*(?<words>\\S.*)$`,
  'dsu',
);

/** 概要怎么写？ asks about summaries and is none. */
const ASKS = /[?]\s*$|[吗呢]\s*$|什么|怎么|怎样|如何|干嘛|有啥|是啥|能不能|可以吗/;

/** @returns the summary that a message is about, or null when it is about none. */
export function cutSummary(text: string): SummaryCut | null {
  const folded = fold(text);
  const match = ALONE.exec(folded);
  const found = match === null ? null : cut(text, match);
  if (match === null || found === null || onlyNumber(found.words)) return null;
  if (match.groups?.colon === undefined && ASKS.test(folded)) return null;
  return { ...found, head: '', id: match[1] ?? match[2] ?? null };
}

/** @returns the summary at the end of a message that tells of a talk, or null when there is none. */
export function cutSummaryBehind(text: string): SummaryCut | null {
  const match = BEHIND.exec(fold(text));
  return match === null ? null : cut(text, match);
}

function cut(text: string, match: RegExpExecArray): SummaryCut | null {
  const at = match.indices?.groups?.words;
  if (at === undefined) return null;
  const head = text.slice(0, match.index).trim();
  return { head, words: text.slice(...at).trim(), id: null };
}

function onlyNumber(words: string): boolean {
  return new RegExp(`^${ID}$`).test(fold(words));
}

/** In characters. Whatever is longer would be notes of the talk, which are not kept. */
export const LONGEST_SUMMARY = 100;

/** @returns what keeps these words from being a summary, for the person; null when nothing does. */
export function faultOf(words: string): string | null {
  const length = [...words].length;
  const said = texts().ledger.talks.summary;
  if (/\n/.test(words)) return said.oneLine;
  return length > LONGEST_SUMMARY ? said.tooLong(LONGEST_SUMMARY, length) : null;
}
