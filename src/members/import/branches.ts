import { fold } from '../../text/fold.ts';
import { texts } from '../../texts/texts.ts';

/** What a list calls branches, against those of the roster. */
export interface Branches {
  /** @returns the branch as the roster has it, however it is spaced or written */
  named(said: string): string;
  /** @returns the branch that the name of a sheet and its titles give; null for none, or where they give two */
  inTitles(titles: readonly string[]): string | null;
  /** What was decided and could be otherwise; a sentence each. */
  doubts(): readonly string[];
}

interface Found {
  /** As it is said. */
  readonly said: string;
  /** The one on the roster, or null. */
  readonly known: string | null;
  /** Whether nothing follows that a title would not say. */
  readonly sure: boolean;
}

/** What stands before the name: the number of a heading or an annex, the year, the Party. */
const LEAD =
  /^(?:附[件表]\d{0,2})?(?:(?:[一二三四五六七八九十]+|\d{1,2})[、.．])?(?:截[至止])?(?:[\d〇○零一二三四五六七八九]{4}年(?:度|\d{1,2}月(?:份|\d{1,2}日|底)?)?)?(?:中共|中国共产党)?/u;
const NAME = /^.*?(?<![总团各])(?:党支部(?!委员会)|支部(?!委员会)|党?支部(?=委员会))/u;
const NO_NAME = /^(?:各|所属|全体)?党?支部$/;
/** What follows it in a title. */
const REST =
  /^(?:委员会)?(?:$|的|全体|在册|在职|正式|党员|人员|成员|职工|花?名册|名单|信息|基本|情况|统计|台账|\d)/u;
/** The whole organisation: a 处 or a 中心 has branches of its own inside it. */
const ORGANISATION = /^(?!.*(?:退休|离休)).+(?:局|厅|委|委员会|政府|法院|检察院|医院|大学)(?:机关)?$/u;
const NUMBER = /^第?[\d一二三四五六七八九十百]+$/u;

/** @param roster names that are known */
export function openBranches(roster: readonly string[]): Branches {
  const index = new Map(roster.map((branch) => [spelt(branch), branch]));
  const longest = roster
    .toSorted((a, b) => b.length - a.length)
    .map((name) => ({ name, spelt: spelt(name), short: short(name) }));
  const doubts = new Set<string>();

  function read(piece: string): Found | null {
    const bare = piece.replace(/^[^\p{L}\p{N}]+/u, '').replace(LEAD, '');
    const titled = NAME.exec(bare)?.[0];
    const said = titled ?? startOf(bare);
    if (said === undefined || NO_NAME.test(said)) return null;
    const rest = bare.slice(said.length);
    const sure = REST.test(rest);
    if (/^[、和与及]/u.test(rest) || (titled === undefined && !sure)) return null;
    return { said, known: index.get(spelt(said)) ?? null, sure };
  }

  /** @returns the name of a branch that is not called 支部 and begins the words */
  function startOf(words: string): string | undefined {
    const bare = spelt(words);
    return longest.find((branch) => bare.startsWith(branch.spelt))?.name;
  }

  function inTitle(title: string): readonly Found[] {
    const whole = index.get(spelt(title));
    if (whole !== undefined) return [{ said: title, known: whole, sure: true }];
    const pieces = title.replace(/\s/gu, '').split(/[,，。:：()（）【】[\]《》“”"]+/u);
    const found = pieces.flatMap((piece, at) => {
      const one = read(piece);
      return one !== null && (at === 0 || one.sure) ? [one] : [];
    });
    const known = found.find((one) => one.known !== null);
    return known === undefined ? found.slice(0, 1) : [known];
  }

  /** A name that only ends like a known one is that of another branch, save where the organisation is named before it. */
  function decide({ said, known }: Found): string {
    if (known !== null) return known;
    const [bare, brief] = [spelt(said), short(said)];
    const alike = longest.find(
      (branch) => branch.short === brief || (bare.endsWith(branch.spelt) && !isNumbered(said, branch.name)),
    )?.name;
    if (alike === undefined) return said;
    const doubt = texts().members.importing.branchDoubt;
    const isWithin = isOf(said, alike);
    doubts.add(isWithin ? doubt.same(said, alike) : doubt.other(said, alike));
    return isWithin ? alike : said;
  }

  return {
    named: (said) => index.get(spelt(said)) ?? said.replace(/\s/gu, ''),
    inTitles(titles) {
      const found = titles.flatMap(inTitle);
      const chosen = found.find(({ known }) => known !== null) ?? found[0];
      if (chosen === undefined) return null;
      const contradicted = chosen.known !== null && found.some((one) => contradicts(one, chosen));
      return contradicted ? null : decide(chosen);
    },
    doubts: () => [...doubts],
  };
}

function contradicts(other: Found, chosen: Found): boolean {
  if (other.known !== null) return other.known !== chosen.known;
  return other.sure && short(other.said) !== short(chosen.said) && !isOf(other.said, chosen.said);
}

/** True where the name is said with what it is part of before it. */
function isOf(said: string, branch: string): boolean {
  return spelt(said).endsWith(spelt(branch)) && ORGANISATION.test(said.slice(0, -branch.length));
}

/** 十一支部 is plainly not 一支部; whether 机关一支部 is, may be asked. */
function isNumbered(said: string, branch: string): boolean {
  return NUMBER.test(said.slice(0, -branch.length));
}

/** 一支部 and 第一党支部 are alike. */
function short(name: string): string {
  return spelt(name).replace(/[第党]/gu, '');
}

function spelt(name: string): string {
  return fold(name).replace(/\s/gu, '');
}
