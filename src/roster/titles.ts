import type { Member, Role } from '../core/roster.ts';

export interface Title {
  readonly word: string;
  /** Who is called so: holders of the first of these sets that somebody holds. Empty: it says nothing of a role. */
  readonly roles: readonly (readonly Role[])[];
  /** Whether a surname before it may as well be somebody outside the roster, who is then not guessed. */
  readonly vague?: true;
  /** Whether only the surname of somebody on the roster may stand before it. */
  readonly colleague?: true;
  /** Whether it means a person when it stands alone and one person holds it. */
  readonly alone: boolean;
  /** What must not stand before or after it. */
  readonly notAfter?: RegExp;
  readonly notBefore?: RegExp;
}

/** 党委书记, 第一书记 and 秘书记录 are not our 书记; 组织委员会 and 支部委员会 are bodies. */
const OTHER_SECRETARY = /(?:委|总|一|工委|秘|文|图|证|老|原|前|任|各|任何|两|名|位)$/;
const BODY = /^会/;

/** How people on a roster are addressed, longest first. */
export const TITLES: readonly Title[] = [
  { word: '党支部副书记', roles: [['副书记']], alone: true },
  { word: '党支部书记', roles: [['书记']], alone: true },
  { word: '支部副书记', roles: [['副书记']], alone: true },
  { word: '党小组组长', roles: [['党小组长']], alone: true },
  { word: '支部书记', roles: [['书记']], alone: true },
  { word: '组织委员', roles: [['组织委员']], alone: true, notBefore: BODY },
  { word: '宣传委员', roles: [['宣传委员']], alone: true, notBefore: BODY },
  { word: '纪检委员', roles: [['纪检委员']], alone: true, notBefore: BODY },
  { word: '党小组长', roles: [['党小组长']], alone: true },
  { word: '副书记', roles: [['副书记']], alone: true, notAfter: OTHER_SECRETARY },
  { word: '小组长', roles: [['党小组长']], alone: true },
  {
    word: '书记',
    roles: [['书记'], ['副书记']],
    alone: true,
    notAfter: OTHER_SECRETARY,
    notBefore: /^(?:录|处|员)/,
  },
  { word: '组长', roles: [['党小组长']], alone: false },
  {
    word: '委员',
    roles: [['组织委员', '宣传委员', '纪检委员', '委员']],
    alone: false,
    notBefore: BODY,
  },
  ...['处长', '科长', '局长', '主任', '主席', '队长', '所长', '院长', '校长', '站长', '股长'].map(
    (word): Title => ({ word, roles: [], vague: true, alone: false }),
  ),
  { word: '同志', roles: [], alone: false, notBefore: /^们/ },
  { word: '老师', roles: [], alone: false, notBefore: /^们/ },
  ...['大姐', '大哥', '大叔', '大爷', '大妈', '大嫂', '阿姨', '师傅'].map(
    (word): Title => ({ word, roles: [], alone: false, notBefore: /^[们夫]/ }),
  ),
  ...['姐', '哥', '叔', '姨', '嫂'].map(
    (word): Title => ({ word, roles: [], colleague: true, alone: false, notBefore: /^[们夫妹弟子]/ }),
  ),
];

/** Those of `members` whom a title means; all of them for a title that says nothing of a role. */
export function holders(title: Title, members: readonly Member[]): readonly Member[] {
  if (title.roles.length === 0) return members;
  const held = title.roles.map((roles) =>
    members.filter((member) => roles.some((role) => member.roles.includes(role))),
  );
  return held.find((some) => some.length > 0) ?? [];
}

const WORDS: ReadonlySet<string> = new Set(TITLES.map(({ word }) => word));

/** @param word folded @returns true for a title by itself, which is an office and not yet a person */
export function isTitle(word: string): boolean {
  return WORDS.has(word);
}
