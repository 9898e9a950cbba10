import type { Duty } from '../../core/duty.ts';
import { fold } from '../../text/fold.ts';
import { soundsLike } from './homophones.ts';
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
  const add = (start: number, alias: Alias): void => {
    const span = { start, end: start + alias.name.length };
    if (!found.some((other) => overlaps(other, span))) found.push({ ...span, duty: alias.duty });
  };
  for (const alias of aliases) {
    for (let at = page.open.indexOf(alias.name); at !== -1; at = page.open.indexOf(alias.name, at + 1)) {
      if (!isPartOfWord(page.open, at, alias.name)) add(at, alias);
    }
  }
  if (found.length === 0) for (const { start, alias } of misspelled(page.open, aliases)) add(start, alias);
  if (found.length === 0) found.push(...groupMention(page, duties));
  const talk = talkMention(page, duties);
  if (talk !== null && !found.some((other) => overlaps(other, talk))) found.push(talk);
  return found.toSorted((a, b) => a.start - b.start);
}

/**
 * The duty that a page is about: the first that is named, unless it is only the occasion of another (会前, 筹备).
 * @returns null when none is named
 */
export function mainDuty(page: Page, mentions: readonly DutyMention[]): DutyMention | null {
  const occasion = /^(?:的?(?:筹备|准备|方案|通知|材料|事宜|工作|时间|安排|计划)|之?[前后](?!天))/;
  return mentions.find(({ end }) => !occasion.test(page.open.slice(end))) ?? mentions[0] ?? null;
}

/** True when the duty keeps who talked with whom. */
export function isTalk(duty: Duty): boolean {
  return duty.fields.ask.includes('talk') || duty.fields.optional.includes('talk');
}

function prepared(duties: readonly Duty[]): readonly Alias[] {
  const known = PREPARED.get(duties);
  if (known !== undefined) return known;
  const aliases = duties
    .flatMap((duty) => [duty.name, ...duty.aliases].map((name) => ({ name: fold(name), duty })))
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
  if (name.startsWith('谈')) return /[座洽恳会面访商]/.test(before) || /^题/.test(after);
  if (name === '组会' || name === '小组会') return /[题构领]/.test(before);
  return name.endsWith('会') && /^(?:员|费|徽|计|场)/.test(after);
}

function misspelled(text: string, aliases: readonly Alias[]): readonly { start: number; alias: Alias }[] {
  const found: { start: number; alias: Alias }[] = [];
  for (const alias of aliases) {
    const length = alias.name.length;
    if (length < 3) continue;
    for (let start = 0; start + length <= text.length; start += 1) {
      if (isSlipOf(text.slice(start, start + length), alias.name)) found.push({ start, alias });
    }
  }
  return found;
}

/** One character typed for another that sounds or looks alike, two neighbours swapped, or, in a long name, any one character wrong. */
function isSlipOf(written: string, name: string): boolean {
  let wrong = -1;
  let count = 0;
  for (let index = 0; index < name.length; index += 1) {
    if (written[index] === name[index]) continue;
    if (wrong === -1) wrong = index;
    count += 1;
    if (count > 2) return false;
  }
  if (count === 2) {
    const swapped = written[wrong] === name[wrong + 1] && written[wrong + 1] === name[wrong];
    return swapped && name.length >= 4;
  }
  if (count !== 1) return false;
  const char = written[wrong] ?? '';
  if (!/[\u4e00-\u9fff]/.test(char)) return false;
  return name.length >= 5 || soundsLike(char, name[wrong] ?? '');
}

const GROUP_MET =
  /(?<![周期拜])(?:第)?(?:[一二三四五六七八九十]{1,2}|\d{1,2})(?:个)?(?:党)?(?:小)?组[^,;。!?\n]{0,14}?(?:召?开了?(?:个|一次)?会|学习|碰头|开的会|会议)/;

/** 第二党小组昨天学习 names no duty either; a 党小组 has one kind of meeting. It leaves the group's name to be read. */
function groupMention(page: Page, duties: readonly Duty[]): readonly DutyMention[] {
  const groupDuties = duties.filter(({ unit }) => unit === 'group');
  const [duty] = groupDuties;
  const match = GROUP_MET.exec(page.open);
  if (duty === undefined || groupDuties.length > 1 || match === null) return [];
  return [{ start: match.index, end: match.index, duty }];
}

const TALKED =
  /(?:跟|和|与|找|同|约|给|对)[^,;。!?\n]{1,12}?(?<talk>(?<![座洽恳面访商会])(?:谈|聊)(?:了|过|完)?(?:一|次|个|下|会儿|谈|聊|场|番|回){0,3}(?:心|话)?)(?!判|论|到|及|不)|(?<counted>谈(?:了|过)?(?:几|多少|[一两三四五六七八九十]|\d)+(?:次|个|回|场)?(?:心|话))(?!题)/d;

/** 跟小刘谈了谈 names no duty, yet it is a talk between two people. */
function talkMention(page: Page, duties: readonly Duty[]): DutyMention | null {
  const duty = duties.find(isTalk);
  const groups = TALKED.exec(page.open)?.indices?.groups;
  const indices = groups?.talk ?? groups?.counted;
  if (duty === undefined || indices === undefined) return null;
  return { start: indices[0], end: indices[1], duty };
}
