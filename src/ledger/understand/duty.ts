import type { Duty } from '../../core/duty.ts';
import { fold } from '../../text/fold.ts';
import { soundsLike } from './homophones.ts';
import { whoMet } from './met.ts';
import { overlaps, type Page, type Span } from './page.ts';

export interface DutyMention extends Span {
  readonly duty: Duty;
}

interface Alias {
  readonly name: string;
  readonly duty: Duty;
}

/** Folding and sorting the names again for every message would cost more than everything else here. */
const PREPARED = new WeakMap<readonly Duty[], readonly Alias[]>();

/** Every duty that a page names, in order of place, by name, usual name or a name with one slip in it. */
export function findDuties(page: Page, duties: readonly Duty[]): readonly DutyMention[] {
  const aliases = prepared(duties);
  const found: DutyMention[] = [];
  const covered = new Set<number>();
  const add = (start: number, alias: Alias): void => {
    const offsets = Array.from({ length: alias.name.length }, (_, index) => start + index);
    if (offsets.some((offset) => covered.has(offset))) return;
    for (const offset of offsets) covered.add(offset);
    found.push({ start, end: start + alias.name.length, duty: alias.duty });
  };
  for (const alias of aliases) {
    for (let at = page.open.indexOf(alias.name); at !== -1; at = page.open.indexOf(alias.name, at + 1)) {
      if (!isPartOfWord(page.open, at, alias.name)) add(at, alias);
    }
  }
  if (found.length === 0) for (const { start, alias } of misspelled(page.open, aliases)) add(start, alias);
  if (found.every((mention) => isMatter(page, mention))) found.push(...whoMet(page, duties));
  const talk = talkMention(page, duties);
  if (talk !== null && !found.some((other) => overlaps(other, talk))) found.push(talk);
  return found.toSorted((a, b) => a.start - b.start);
}

/**
 * The duty that a page is about: the first that is named, unless it is only the occasion of another (会前, 筹备).
 * @returns null when none is named
 */
export function mainDuty(page: Page, mentions: readonly DutyMention[]): DutyMention | null {
  return mentions.find((mention) => !isMatter(page, mention)) ?? mentions[0] ?? null;
}

const OCCASION =
  /^(?:的?(?:筹备|准备|方案|通知|材料|事宜|事情?(?![先后])|工作|时间|安排|计划)|之?[前后](?!天))/;
const DELIBERATED = /(?:研究|讨论|商量|商议|部署|筹备)(?:了|过)?(?:一?下)?[^,;。!?\n▮的]{0,6}$/;

/** 会前, 换届的事, 商量换届: a duty that is only what another is about. */
function isMatter({ open }: Page, { start, end }: DutyMention): boolean {
  return OCCASION.test(open.slice(end)) || DELIBERATED.test(open.slice(0, start));
}

/** True when the duty keeps who talked with whom. */
export function isTalk(duty: Duty): boolean {
  return duty.fields.ask.includes('talk') || duty.fields.optional.includes('talk');
}

function prepared(duties: readonly Duty[]): readonly Alias[] {
  const known = PREPARED.get(duties);
  if (known !== undefined) return known;
  const aliases = duties
    .flatMap((duty) => duty.aliases.map((name) => ({ name: fold(name), duty })))
    .filter(({ name }) => name.length >= 2)
    .toSorted((a, b) => b.name.length - a.name.length);
  PREPARED.set(duties, aliases);
  return aliases;
}

/** 常务委员会 is no 委员会 of the branch, and 座谈话题 no 谈话. */
function isPartOfWord(text: string, at: number, name: string): boolean {
  const before = text[at - 1] ?? '';
  const after = text.slice(at + name.length);
  if (name.startsWith('委员会') || name.startsWith('委员会议')) return /[务党查协理常作人居村]/.test(before);
  if (name.startsWith('谈')) return /[座洽恳会面访商]/.test(before) || /^[题室]/.test(after);
  if (name.startsWith('小组会')) return /[题构领]/.test(before);
  // 党组会议 is not the branch's.
  if (name.startsWith('组会')) return /[题构领党]/.test(before);
  // 党员会不会 asks, 党员会的 is the meeting's.
  if (name === '党员会')
    return !/^(?:$|[\s,;。:!)▮\d]|[了上的时]|开[了的完过]|是?[昨今前上本周])/.test(after);
  return name.endsWith('会') && /^(?:员|费|徽|计|场)/.test(after);
}

function misspelled(text: string, aliases: readonly Alias[]): readonly { start: number; alias: Alias }[] {
  const found: { start: number; alias: Alias }[] = [];
  const held = new Set(text);
  for (const alias of aliases) {
    const length = alias.name.length;
    // No more than one character may be another one: most names need not be looked for place by place.
    if ([...alias.name].filter((char) => !held.has(char)).length > 1) continue;
    // Two characters sound like too many words; 党 tells which are meant.
    if (length < 3 && !alias.name.startsWith('党')) continue;
    for (let start = 0; start + length <= text.length; start += 1) {
      if (length < 3 && text[start] !== '党') continue;
      if (isSlipAt(text, start, alias.name) && !IS_A_WORD.test(text.slice(start + length - 1)))
        found.push({ start, alias });
    }
  }
  return found;
}

/** 联系电话 is no 联系点, 学习汇报 no 学习会. */
const IS_A_WORD =
  /^(?:徽[章标]|汇[报总编款聚]|电[话脑影视]|绘[画图]|惠[民及企]|点[名评]|客[观体户]|科[室学技员]|员工|话[题剧])/;

/** One character typed for another that sounds or looks alike, two neighbours swapped, or, in a long name, any one character wrong. */
function isSlipAt(text: string, start: number, name: string): boolean {
  let wrong = -1;
  let count = 0;
  for (let index = 0; index < name.length; index += 1) {
    if (text.charCodeAt(start + index) === name.charCodeAt(index)) continue;
    if (wrong === -1) wrong = index;
    count += 1;
    if (count > 2) return false;
  }
  if (count === 2) {
    const swapped = text[start + wrong] === name[wrong + 1] && text[start + wrong + 1] === name[wrong];
    return swapped && name.length >= 4;
  }
  if (count !== 1) return false;
  const char = text[start + wrong] ?? '';
  if (!/[\u4e00-\u9fff]/.test(char)) return false;
  // 党员活动室 is no 党员活动日.
  return (name.length >= 5 && wrong < name.length - 1) || soundsLike(char, name[wrong] ?? '');
}

/** Other ways of saying that two people had a talk, in several parts of the country. */
const CHATTED =
  '唠(?:了|过)?(?:唠|嗑|一?会儿?)*|拉(?:了|过)?(?:拉)?(?:呱|家常)|摆(?:了|哈|一)?(?:哈|下)?龙门阵|交(?:了|过)?(?:个|交)?心|思想(?:工作|交流|沟通)|沟通(?:了|过)?思想|[淡谭弹](?=[心新芯话])(?:心|新|芯|话)';
const SUMMONED = '(?<=被.{2,6})[约找叫]去?谈话?';
const SPOKE = '(?<![座洽恳访商会])(?:谈|聊)(?:了|过|完)?(?:一|次|个|下|会儿|谈|聊|场|番|回){0,3}(?:心|话)?';
const TALKED = new RegExp(
  `(?:跟|和|与|找|同|约|给|对|被(?=[^,;。!?\\n]{0,4}(?:书记|委员|组长|[老小].)[约找叫]))[^,;。!?\\n]{1,16}?(?<talk>${SUMMONED}|${SPOKE}|${CHATTED})(?!判|论|到|及|不)|(?<![委织级门被会局部])(?<summoned>约谈(?:了|过))(?!谁|哪|几|多)|(?<counted>谈(?:了|过)(?=哪些人|哪几个|谁|多少人)|谈(?:了|过)?(?:几|多少|[一两三四五六七八九十]|\\d)+(?:次|个|回|场)?(?:心|话))(?!题)`,
  'd',
);

/** A quick look, for whoever has to know before anything is understood; a question holds these characters, too. */
export function mayTellOfTalk(text: string): boolean {
  return SIGN.test(fold(text));
}
/** One of these is in every name of a talk with a slip in it, and in every other way of saying it. */
const SIGN = /[谈淡谭弹聊唠心话呱]|家常|龙门阵|思想/;

/** 跟小刘谈了谈 names no duty, yet it is a talk between two people. */
function talkMention(page: Page, duties: readonly Duty[]): DutyMention | null {
  const duty = duties.find(isTalk);
  const groups = TALKED.exec(page.open)?.indices?.groups;
  const indices = groups?.talk ?? groups?.summoned ?? groups?.counted;
  if (duty === undefined || indices === undefined) return null;
  return { start: indices[0], end: indices[1], duty };
}
