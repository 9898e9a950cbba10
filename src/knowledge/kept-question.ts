import type { Member } from '../core/roster.ts';
import { QUESTION } from '../ledger/understand/cues.ts';
import { SOMEBODY, withoutNames } from '../qa/gaps.ts';
import { matterOf } from '../qa/matters.ts';
import { findPeople, type PersonMention } from '../roster/people.ts';
import { isTitle } from '../roster/titles.ts';
import { NOT_A_NICKNAME } from '../roster/words.ts';
import { fold } from '../text/fold.ts';

/** Who might be spoken of. */
export interface Around {
  /** Full names of everybody, those who have left included. */
  readonly names: readonly string[];
  /** Those whom the asker may call 小吴, 七斤 or 吴主任. */
  readonly near: readonly Member[];
}

/** Tells what somebody said or felt, or of a talk with them. */
const TELLS =
  /[跟和对向找给同]我(?:说|讲|反映|谈|聊|哭|诉|吐|透露|坦白)|[他她](?:[跟对向]我)?(?:说|表示|反映|诉|哭|坦白|透露)|[谈聊唠][了过]|情绪|(?:别|不要)(?:告诉|说出去)|[让叫要帮替]我保密/;
/** An order to the assistant that was not understood is no question either: 周末不要提醒. */
const ORDERS =
  /提醒|通知(?:一下|大家|我|到)|登记|补记|记(?:一?下|上|录)|台账|导出|作废|撤[销回]|删(?:掉|除|了)|推(?:迟|送)|暂停|恢复|发(?:到|给|在|条|个)|群里|任命|免去|绑定|请假|销假|统计|汇总|生成|打开|改[成为到]|少发|多发|别(?:再|发|吵)|不要(?:再|发)/;
const PRONOUN = /[他她](?![们人])/;
/** 准不准, 有没有: a question without any other word of one. */
const EITHER = /(\p{Script=Han})[不没]\1/u;

/**
 * A question asked in vain as it may be kept: without names, whatever people are called.
 * @returns null where it is nothing to keep: what is said of a person rather than asked, or told of a talk with one
 */
export function keptQuestion(question: string, { names, near }: Around): string | null {
  const folded = fold(question);
  const known = findPeople(question, near, { speaker: null }).filter(isSomebody);
  const people = [...known, ...colleagues(folded, names).filter((one) => !known.some(overlapping(one)))];
  const personal = people.length > 0 || PRONOUN.test(folded) || names.some((name) => question.includes(name));
  const asks = QUESTION.test(folded) || EITHER.test(folded);
  if ((!asks && ORDERS.test(folded)) || !/\p{L}/u.test(folded) || matterOf(question) !== null) return null;
  if (personal && (!asks || TELLS.test(folded))) return null;
  const inOrder = people.toSorted((one, other) => one.start - other.start);
  const masked = inOrder.reduceRight(
    (text, { start, end }) => text.slice(0, start) + SOMEBODY + text.slice(end),
    question,
  );
  return withoutNames(masked, names) || null;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** 老马, who is in another branch: surnames that are words too count where somebody in the organisation has them. */
function colleagues(folded: string, names: readonly string[]): readonly Stretch[] {
  return [...folded.matchAll(NICKNAME)].flatMap(({ index, groups }) => {
    const surname = groups?.surname ?? '';
    const isWord = NOT_A_NICKNAME.test(folded.slice(index));
    return isWord || !names.some((name) => name.startsWith(surname))
      ? []
      : [{ start: index, end: index + 2 }];
  });
}
const NICKNAME = /[小老](?<surname>\p{Script=Han})/gu;

function overlapping(one: Stretch): (other: Stretch) => boolean {
  return (other) => one.start < other.end && other.start < one.end;
}

/** 书记 by itself is an office, and 我 is whoever asks. */
function isSomebody({ text }: PersonMention): boolean {
  const said = fold(text);
  return !isTitle(said) && said !== '我' && said !== '本人';
}
