import { describe, expect, it } from 'vitest';
import type { ChatType } from '../../src/core/message.ts';
import { ROLES, type Role } from '../../src/core/roster.ts';
import { type Action, may, type Subject } from '../../src/roster/permissions.ts';

const BRANCH = '第一党支部';
const ME = 'ou_me';

/** The people of the table; the 委员 column is every role of a committee. */
const PEOPLE = {
  stranger: [],
  党员: ['党员'],
  预备党员: ['预备党员'],
  党小组长: ['党小组长', '党员'],
  书记: ['书记', '党员'],
  副书记: ['副书记', '党员'],
  组织委员: ['组织委员', '党员'],
  宣传委员: ['宣传委员', '党员'],
  纪检委员: ['纪检委员', '党员'],
  委员: ['委员'],
  管理员: ['管理员'],
  configured: [],
} as const satisfies Record<string, readonly Role[]>;
type Person = keyof typeof PEOPLE;

const MEMBERS: readonly Person[] = [
  '党员',
  '预备党员',
  '党小组长',
  '书记',
  '副书记',
  '组织委员',
  '宣传委员',
  '纪检委员',
  '委员',
];
const COMMITTEE: readonly Person[] = ['书记', '副书记', '组织委员', '宣传委员', '纪检委员', '委员'];
const ADMINISTRATORS: readonly Person[] = ['管理员', 'configured'];
const EVERYONE: readonly Person[] = [...MEMBERS, ...ADMINISTRATORS, 'stranger'];

function speaker(person: Person) {
  const roles = PEOPLE[person];
  const outside = person === '管理员';
  const member =
    roles.length === 0
      ? null
      : { openId: ME, name: '我', branch: outside ? '' : BRANCH, roles, group: '一组', rank: null };
  return { openId: ME, member, administrator: ADMINISTRATORS.includes(person) };
}

const NOTHING: Subject = { branch: BRANCH, group: null, duty: null, createdBy: null, parties: [] };
const THEME_DAY = { loggedBy: 'member', place: 'anywhere' } as const;
const GROUP_MEETING = { loggedBy: 'group-leader', place: 'anywhere' } as const;
const ASSEMBLY = { loggedBy: 'committee', place: 'anywhere' } as const;
const TALK = { loggedBy: 'self', place: 'private' } as const;
const VISIT = { loggedBy: 'self', place: 'anywhere' } as const;

interface Cell {
  readonly what: string;
  readonly actions: readonly Action[];
  readonly on: Partial<Subject>;
  readonly chat?: ChatType;
  /** All others may not. */
  readonly allowed: readonly Person[];
}

const OWN = { createdBy: ME };
const OTHERS = { createdBy: 'ou_other' };
const ELSEWHERE = { branch: '第二党支部' };

const TABLE: readonly Cell[] = [
  { what: 'ask', actions: ['ask'], on: { branch: null }, allowed: EVERYONE },

  {
    what: 'a theme day of the own branch',
    actions: ['log'],
    on: { duty: THEME_DAY },
    allowed: [...MEMBERS, ...ADMINISTRATORS],
  },
  {
    what: 'a theme day of another branch',
    actions: ['log', 'plan', 'amend', 'void'],
    on: { duty: THEME_DAY, ...ELSEWHERE, ...OTHERS },
    allowed: ADMINISTRATORS,
  },
  {
    what: 'a theme day to come',
    actions: ['plan'],
    on: { duty: THEME_DAY },
    allowed: [...COMMITTEE, ...ADMINISTRATORS],
  },
  {
    what: 'a theme day that one logged',
    actions: ['amend', 'void'],
    on: { duty: THEME_DAY, ...OWN },
    allowed: [...MEMBERS, ...ADMINISTRATORS],
  },
  {
    what: 'a theme day that another logged',
    actions: ['amend', 'void'],
    on: { duty: THEME_DAY, ...OTHERS },
    allowed: [...COMMITTEE, ...ADMINISTRATORS],
  },
  {
    what: 'a theme day that one logged in a branch one has left',
    actions: ['amend', 'void'],
    on: { duty: THEME_DAY, ...OWN, ...ELSEWHERE },
    allowed: ADMINISTRATORS,
  },

  {
    what: 'an own talk in private',
    actions: ['log', 'plan', 'amend', 'void'],
    on: { duty: TALK, parties: ['ou_x', ME] },
    chat: 'p2p',
    allowed: [...MEMBERS, '管理员', 'configured'],
  },
  {
    what: 'an own talk in a group',
    actions: ['log', 'plan', 'amend', 'void'],
    on: { duty: TALK, parties: [ME] },
    allowed: [],
  },
  {
    what: 'a talk of others, even one that one entered',
    actions: ['log', 'plan', 'amend', 'void'],
    on: { duty: TALK, parties: ['ou_x', 'ou_y'], ...OWN },
    chat: 'p2p',
    allowed: [],
  },

  {
    what: 'a meeting of the own group',
    actions: ['log', 'amend', 'void'],
    on: { duty: GROUP_MEETING, group: '一组', ...OTHERS },
    allowed: ['党小组长', ...COMMITTEE, ...ADMINISTRATORS],
  },
  {
    what: 'a meeting of another group',
    actions: ['log', 'amend', 'void'],
    on: { duty: GROUP_MEETING, group: '二组', ...OWN },
    allowed: [...COMMITTEE, ...ADMINISTRATORS],
  },
  {
    what: 'a meeting of no group',
    actions: ['log'],
    on: { duty: GROUP_MEETING, group: null },
    allowed: [...COMMITTEE, ...ADMINISTRATORS],
  },
  {
    what: 'a group of the same name in another branch',
    actions: ['log'],
    on: { duty: GROUP_MEETING, group: '一组', ...ELSEWHERE },
    allowed: ADMINISTRATORS,
  },
  {
    what: 'a group meeting to come',
    actions: ['plan'],
    on: { duty: GROUP_MEETING, group: '一组' },
    allowed: [...COMMITTEE, ...ADMINISTRATORS],
  },

  {
    what: 'a meeting of the own branch',
    actions: ['log', 'plan', 'amend', 'void'],
    on: { duty: ASSEMBLY, ...OWN },
    allowed: [...COMMITTEE, ...ADMINISTRATORS],
  },
  {
    what: 'a meeting of another branch',
    actions: ['log', 'plan', 'amend', 'void'],
    on: { duty: ASSEMBLY, ...OWN, ...ELSEWHERE },
    allowed: ADMINISTRATORS,
  },

  {
    what: 'an own visit or report',
    actions: ['log', 'plan', 'amend', 'void'],
    on: { duty: VISIT, parties: [ME] },
    allowed: [...MEMBERS, '管理员', 'configured'],
  },
  {
    what: 'a visit or report of another',
    actions: ['log', 'plan', 'amend', 'void'],
    on: { duty: VISIT, parties: ['ou_x'], ...OWN },
    allowed: [],
  },

  {
    what: 'what is no known duty',
    actions: ['log', 'plan', 'amend', 'void'],
    on: { ...OWN, parties: [ME] },
    chat: 'p2p',
    allowed: [],
  },

  { what: 'the own branch', actions: ['view'], on: {}, allowed: [...MEMBERS, ...ADMINISTRATORS] },
  { what: 'another branch', actions: ['view', 'export', 'bind'], on: ELSEWHERE, allowed: ADMINISTRATORS },
  {
    what: 'all branches',
    actions: ['view', 'export', 'bind'],
    on: { branch: null },
    allowed: ADMINISTRATORS,
  },
  {
    what: 'the branch without a name',
    actions: ['view', 'export', 'bind'],
    on: { branch: '' },
    allowed: ADMINISTRATORS,
  },

  {
    what: 'who was talked with, in private',
    actions: ['view-talk-coverage'],
    on: {},
    chat: 'p2p',
    allowed: ['书记', '纪检委员'],
  },
  { what: 'who was talked with, in a group', actions: ['view-talk-coverage'], on: {}, allowed: [] },
  {
    what: 'who was talked with elsewhere',
    actions: ['view-talk-coverage'],
    on: ELSEWHERE,
    chat: 'p2p',
    allowed: [],
  },
  {
    what: 'how many were talked with, in private',
    actions: ['view-talk-coverage-count'],
    on: ELSEWHERE,
    chat: 'p2p',
    allowed: ADMINISTRATORS,
  },
  {
    what: 'how many were talked with, in a group',
    actions: ['view-talk-coverage-count'],
    on: {},
    allowed: [],
  },
  {
    what: 'the summary of an own talk that another entered',
    actions: ['read-talk-summary'],
    on: { duty: TALK, parties: ['ou_x', ME], ...OTHERS, ...ELSEWHERE },
    chat: 'p2p',
    allowed: [...MEMBERS, '管理员', 'configured'],
  },
  {
    what: 'the summary of a talk of others, even one that one entered',
    actions: ['read-talk-summary', 'write-talk-summary'],
    on: { duty: TALK, parties: ['ou_x', 'ou_y'], ...OWN },
    chat: 'p2p',
    allowed: [],
  },
  {
    what: 'the summary of an own talk that one entered',
    actions: ['write-talk-summary'],
    on: { duty: TALK, parties: ['ou_x', ME], ...OWN },
    chat: 'p2p',
    allowed: [...MEMBERS, '管理员', 'configured'],
  },
  {
    what: 'the summary of an own talk that another entered',
    actions: ['write-talk-summary'],
    on: { duty: TALK, parties: ['ou_x', ME], ...OTHERS },
    chat: 'p2p',
    allowed: [],
  },
  {
    what: 'the summary of an own talk in a group',
    actions: ['read-talk-summary', 'write-talk-summary'],
    on: { duty: TALK, parties: ['ou_x', ME], ...OWN },
    allowed: [],
  },
  {
    what: 'own talks in private',
    actions: ['view-own-talks'],
    on: {},
    chat: 'p2p',
    allowed: [...MEMBERS, '管理员', 'configured'],
  },
  {
    what: 'the number of talks of the branch',
    actions: ['view-talk-count'],
    on: {},
    chat: 'p2p',
    allowed: [...COMMITTEE, ...ADMINISTRATORS],
  },
  { what: 'the same in a group', actions: ['view-talk-count'], on: {}, allowed: [] },
  { what: 'own talks in a group', actions: ['view-own-talks'], on: {}, allowed: [] },

  {
    what: 'the own ledger as a file',
    actions: ['export'],
    on: {},
    allowed: ['书记', '副书记', '组织委员', ...ADMINISTRATORS],
  },
  { what: 'the own group chat', actions: ['bind'], on: {}, allowed: ['书记', ...ADMINISTRATORS] },
  { what: 'the whole', actions: ['administer'], on: { branch: null }, allowed: ADMINISTRATORS },
];

const PERSONS = Object.keys(PEOPLE).filter((name): name is Person => name in PEOPLE);

describe('may', () => {
  const cells = TABLE.flatMap(({ actions, ...cell }) => actions.map((action) => ({ action, ...cell })));

  it.each(cells)('$action: $what', ({ action, on, chat, allowed }) => {
    const able = PERSONS.filter((person) =>
      may(speaker(person), action, { ...NOTHING, ...on }, chat ?? 'group'),
    );
    expect(able.sort()).toEqual([...new Set(allowed)].sort());
  });

  it('has a person for every role in its test', () => {
    const roles = new Set<Role>(Object.values(PEOPLE).flat());
    expect(ROLES.filter((role) => !roles.has(role))).toEqual([]);
  });

  it('adds up the roles of one person', () => {
    const both = {
      openId: ME,
      member: {
        openId: ME,
        name: '我',
        branch: BRANCH,
        roles: ['党小组长', '纪检委员'],
        group: '一组',
        rank: null,
      },
      administrator: false,
    } as const;
    expect(may(both, 'view-talk-coverage', NOTHING, 'p2p')).toBe(true);
    expect(may(both, 'log', { ...NOTHING, duty: GROUP_MEETING, group: '二组' }, 'group')).toBe(true);
  });

  it('counts a 党小组长 without a group as leader of none', () => {
    const lost = {
      openId: ME,
      member: { openId: ME, name: '我', branch: BRANCH, roles: ['党小组长'], group: null, rank: null },
      administrator: false,
    } as const;
    expect(may(lost, 'log', { ...NOTHING, duty: GROUP_MEETING, group: null }, 'group')).toBe(false);
  });
});
