import type { LedgerRecord } from '../../src/core/record.ts';
import type { Branch, Member, Role } from '../../src/core/roster.ts';
import { NO_FIELDS } from '../../src/ledger/fields.ts';

/** An organisation of so many branches, each with two 党小组, and a year of what they recorded. */
export interface ManyBranches {
  readonly members: readonly Member[];
  readonly branches: readonly Branch[];
  readonly records: readonly LedgerRecord[];
}

const PEOPLE = 12;
/** Roles of the first people of a branch; the others are 党员. */
const ROLES: readonly (readonly Role[])[] = [
  ['书记', '党员'],
  ['组织委员', '党员'],
  ['纪检委员', '党员'],
  ['党小组长', '党员'],
  ['党小组长', '党员'],
];
const GROUPS = ['第一党小组', '第二党小组'];
/** In one branch of so many something is still missing in the last month. */
const ONE_BEHIND_OF = 10;

/** What a branch holds in a year: kind, months, and for each of its 党小组 or for the branch. */
const HELD: readonly {
  readonly kind: string;
  readonly months: readonly number[];
  readonly grouped?: true;
}[] = [
  { kind: 'committee-meeting', months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] },
  { kind: 'group-meeting', months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], grouped: true },
  { kind: 'theme-day', months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] },
  { kind: 'member-assembly', months: [3, 6, 9, 12] },
  { kind: 'party-lecture', months: [4, 10] },
  { kind: 'site-visit', months: [5, 11] },
  { kind: 'heart-talk', months: [2, 5, 8, 11] },
];

/**
 * @param year whose records they are; of its last month one branch in ten has none
 * @param people of each branch
 * @param from number of the first branch, less one
 */
export function manyBranches(count: number, year: number, people = PEOPLE, from = 0): ManyBranches {
  const named = Array.from({ length: count }, (_, at) => ({
    nth: from + at,
    name: `第${from + at + 1}党支部`,
  }));
  const admin: Member = person('ou_admin', '', ['管理员'], null, null);
  return {
    branches: named.map(({ name }) => ({ name, chatId: null })),
    members: [admin, ...named.flatMap(({ name, nth }) => peopleOf(name, nth, people))],
    records: named.flatMap(({ name, nth }) => recordsOf(name, nth, year)),
  };
}

/** @returns open_ids of those who do a branch's work */
function openId(branch: number, nth: number): string {
  return `ou_${branch}_${nth}`;
}

function peopleOf(branch: string, nth: number, people: number): readonly Member[] {
  return Array.from({ length: people }, (_, place) =>
    person(
      openId(nth, place),
      branch,
      ROLES[place] ?? ['党员'],
      GROUPS[place % GROUPS.length] ?? null,
      place === 0 && nth % ONE_BEHIND_OF === 1 ? '县处级' : null,
    ),
  );
}

function person(
  id: string,
  branch: string,
  roles: readonly Role[],
  group: string | null,
  rank: Member['rank'],
): Member {
  return { openId: id, name: `姓名${id}`, branch, roles, group, rank };
}

function recordsOf(branch: string, nth: number, year: number): readonly LedgerRecord[] {
  const behind = nth % ONE_BEHIND_OF === 0;
  return HELD.flatMap(({ kind, months, grouped }) =>
    months
      .filter((month) => !(behind && month === 12))
      .flatMap((month) =>
        (grouped === undefined ? [null] : GROUPS).map((group) => held(kind, branch, nth, group, year, month)),
      ),
  );
}

function held(
  kind: string,
  branch: string,
  nth: number,
  group: string | null,
  year: number,
  month: number,
): LedgerRecord {
  const date = `${year}-${String(month).padStart(2, '0')}-10`;
  const personal = kind === 'site-visit' || kind === 'heart-talk';
  return {
    id: `${kind}-${nth}-${month}-${group ?? ''}`,
    kind,
    branch,
    group,
    status: 'held',
    ...NO_FIELDS,
    date,
    start: '15:00',
    place: '三楼会议室',
    speaker: kind === 'party-lecture' ? `姓名${openId(nth, 0)}` : null,
    late: false,
    created: { by: openId(nth, 1), at: `${date}T16:00:00+08:00` },
    revisions: [],
    parties: personal ? [openId(nth, 0)] : [],
  };
}
