import { UserError } from '../../core/errors.ts';
import type { Mention } from '../../core/message.ts';
import { type Member, ROLES, type Role } from '../../core/roster.ts';
import { openPage } from '../../ledger/understand/page.ts';
import { findBranch } from '../../ledger/understand/unit.ts';
import type { Directory } from '../../roster/directory.ts';
import { fold } from '../../text/fold.ts';
import { texts } from '../../texts/texts.ts';

/** What words about an appointment name. */
export interface SpokenAppointment {
  /** Everybody who may be meant; nobody where no name was said. */
  readonly people: readonly Member[];
  /** The name as it was said; empty where none was. */
  readonly name: string;
  /** In the order in which they were said. */
  readonly roles: readonly Role[];
}

/** Roles that chat gives and takes; 党员 and 预备党员 say what somebody is, and come with the list. */
export const POSTS: readonly Role[] = ROLES.filter((role) => role !== '党员' && role !== '预备党员');

/** Roles as people say them, the longest first. */
const SAID: readonly (readonly [words: string, role: Role])[] = [
  ...POSTS.map((role) => [role, role] as const),
  ['支部书记', '书记'],
  ['党支部书记', '书记'],
  ['支部副书记', '副书记'],
  ['党支部副书记', '副书记'],
  ['支委', '委员'],
  ['支部委员', '委员'],
  ['纪律检查委员', '纪检委员'],
  ['小组长', '党小组长'],
  ['系统管理员', '管理员'],
];

/** Every word for a role that chat gives and takes, the longest first. */
export const ROLE_WORDS: readonly string[] = SAID.map(([words]) => words).toSorted(
  (a, b) => b.length - a.length,
);
const ROLE = ROLE_WORDS.join('|');
/** What the words end with: 为组织委员兼宣传委员, 的纪检委员职务. */
const ENDING = new RegExp(
  `(?:担任|为|任|当|做|的)?\\s*(?<roles>(?:${ROLE})(?:(?:[\\s、,和及/]|兼任?)*(?:${ROLE}))*)\\s*(?:职务|一职|的职务)?[。.!]*$`,
  'u',
);
/** Whoever appoints somebody does not write an essay. */
const LONGEST = 600;
const TITLE = /(?<!同志|的)(?:同志|的)+$/u;

/**
 * Reads 第一党支部张三为组织委员, 李四的纪检委员. A branch that is named counts; without one the group's does, and in a private
 * chat the whole organisation is looked through.
 * @param here the branch of the group in which it is said, or null
 */
export function readAppointment(
  words: string,
  mentions: readonly Mention[],
  here: string | null,
  directory: Directory,
): SpokenAppointment {
  // What is longer is no appointment: a row of 20,000 spaces or titles would be tried from each of them.
  const said = words.length > LONGEST ? '' : fold(words).trim();
  const ending = ENDING.exec(said);
  const roles = rolesIn(ending?.groups?.roles ?? '');
  const before = (ending === null ? said : said.slice(0, ending.index)).replace(
    /(?:担任|为|任|当|做)\s*$/u,
    '',
  );
  const { rest, branch } = branchIn(before, directory);
  const name = rest
    .replace(/@/g, '')
    .trim()
    .replace(/^的|(?:担任|为|任|当|做)$/u, '')
    .trim()
    .replace(TITLE, '')
    .replace(/\s/gu, '');
  const [mention] = mentions;
  if (mention !== undefined) return { people: known(mention.openId, directory), name: mention.name, roles };
  if (name.startsWith('ou_')) return { people: known(name, directory), name, roles };
  return { people: name === '' ? [] : bearers(name, branch, here, directory), name, roles };
}

function rolesIn(said: string): readonly Role[] {
  const words = said.match(new RegExp(ROLE, 'gu')) ?? [];
  return [...new Set(words.flatMap((word) => SAID.find(([one]) => one === word)?.[1] ?? []))];
}

/** @returns the branch that is named, in full or as entries name it (二支部), or null; and what else was said */
function branchIn(
  said: string,
  { branches }: Directory,
): { readonly branch: string | null; readonly rest: string } {
  const names = branches.map(({ name }) => name).toSorted((a, b) => b.length - a.length);
  const full = names.find((name) => said.includes(fold(name)));
  if (full !== undefined) return { branch: full, rest: said.replace(fold(full), '') };
  const spelt = said.replace(NUMBERED, (figure) => NUMERALS[Number(figure)] ?? figure);
  const found = findBranch(openPage(spelt), names);
  if (found === null) return { branch: null, rest: said };
  return { branch: found.name, rest: `${spelt.slice(0, found.span.start)}${spelt.slice(found.span.end)}` };
}
/** 2支部 is the second branch. */
const NUMBERED = /(?<!\d)(?:[1-9]|10)(?=党?支部)/g;
const NUMERALS = [...'零一二三四五六七八九十'];

function known(openId: string, directory: Directory): readonly Member[] {
  const member = directory.member(openId);
  return member === null ? [] : [member];
}

/** @param branch that was named: nobody elsewhere is meant @param here where to look first */
function bearers(
  name: string,
  branch: string | null,
  here: string | null,
  directory: Directory,
): readonly Member[] {
  const named = (where: string): readonly Member[] =>
    directory.membersOf(where).filter((member) => fold(member.name).replace(/\s/gu, '') === name);
  if (branch !== null) return named(branch);
  const near = here === null ? [] : named(here);
  return near.length > 0 ? near : ['', ...directory.branches.map((one) => one.name)].flatMap(named);
}

/** @throws UserError for words that name a role which chat does not give */
export function refuseStanding(words: string): void {
  if (words.length <= LONGEST && /(?:为|任|当)\s*(?:中共)?(?:预备|正式)?党员[。.]*$/u.test(fold(words)))
    throw new UserError(texts().members.appointing.standing);
}
