import { describe, expect, it } from 'vitest';
import type { ChatType } from '../../src/core/message.ts';
import type { Role } from '../../src/core/roster.ts';
import { isEntered } from '../../src/obligations/entered.ts';
import { loadDuties } from '../../src/obligations/load.ts';
import { type Action, may, type Subject } from '../../src/roster/permissions.ts';

/** interfaces.md 8, word for word. */
const TABLE = `
| action | 党员 预备党员 | 党小组长 | 委员 (书记 副书记 组织委员 宣传委员 纪检委员 委员) | 管理员 | not on the roster |
| --- | --- | --- | --- | --- | --- |
| ask about documents, 帮助 | ✓ | ✓ | ✓ | ✓ | ✓ |
| log, amend, void 主题党日 | log, own branch; amend and void what they logged | same | own branch | any branch, named | – |
| log, amend, void own 谈心谈话 (as either side) | ✓ private chat | ✓ | ✓ | ✓ | – |
| log, amend, void 党小组会 | – | own group | own branch | any | – |
| log, amend, void 党员大会 支委会 党课 组织生活会 民主生活会 民主评议 集体学习 换届, plan a meeting | – | – | own branch | any | – |
| log 联系点/下基层, 调研报告 | own | own | own | own | – |
| 台账, 还差啥 of the branch | own branch, without talks | same | own branch, talks as counts | any, talks as counts | – |
| talk coverage with names | – | – | 书记, 纪检委员: own branch, private chat | – | – |
| one's own talks with dates | ✓ private chat | ✓ | ✓ | ✓ | – |
| export | – | – | 书记, 副书记, 组织委员: own branch | any | – |
| roster, binding, campaigns, documents, settings | – | – | 书记: own branch's binding and duty settings | ✓ | – |
`;

const ME = 'ou_me';
const OWN_BRANCH = '第一党支部';
const OWN_GROUP = '第一党小组';

/** Everything that can make a difference, each with each. */
interface Situation {
  readonly branch: string | null;
  readonly group: string | null;
  readonly createdBy: string | null;
  readonly parties: readonly string[];
  readonly chat: ChatType;
}

const SITUATIONS: readonly Situation[] = [OWN_BRANCH, '第二党支部', '没有的支部', null].flatMap((branch) =>
  [OWN_GROUP, '第二党小组', null].flatMap((group) =>
    [ME, 'ou_other', null].flatMap((createdBy) =>
      [[ME], ['ou_other', ME], ['ou_other', 'ou_third'], []].flatMap((parties) =>
        (['p2p', 'group'] as const).map((chat) => ({ branch, group, createdBy, parties, chat })),
      ),
    ),
  ),
);

type Holds = (on: Situation, action: Action) => boolean;

const ownBranch: Holds = (on) => on.branch === OWN_BRANCH;
const ownPart: Holds = (on) => on.parties.includes(ME);
const inPrivate: Holds = (on) => on.chat === 'p2p';
const both =
  (...all: readonly Holds[]): Holds =>
  (on, action) =>
    all.every((one) => one(on, action));
const always: Holds = () => true;
const never: Holds = () => false;

interface Row {
  readonly actions: readonly Action[];
  /** The duties that it is about, by their ids; empty for what is about none. */
  readonly duties: readonly string[];
  /** What the words of a cell mean in this row. */
  readonly cells: Readonly<Record<string, Holds>>;
}

const MEETINGS = [
  'member-assembly',
  'committee-meeting',
  'party-lecture',
  'org-life-meeting',
  'democratic-life-meeting',
  'member-appraisal',
  'collective-study',
  'branch-election',
];
const ENTRY: readonly Action[] = ['log', 'amend', 'void'];

/** Each row of the table by its first words, and what else it says of actions that have a row of their own in code. */
const ROWS: readonly (readonly [string, Row])[] = [
  ['ask about documents, 帮助', { actions: ['ask'], duties: [], cells: { '✓': always } }],
  [
    'log, amend, void 主题党日',
    {
      actions: ENTRY,
      duties: ['theme-day'],
      cells: {
        'log, own branch; amend and void what they logged': (on, action) =>
          ownBranch(on, action) && (action === 'log' || on.createdBy === ME),
        'own branch': ownBranch,
        'any branch, named': always,
      },
    },
  ],
  [
    'log, amend, void own 谈心谈话 (as either side)',
    {
      actions: ENTRY,
      duties: ['heart-talk'],
      cells: { '✓ private chat': both(ownPart, inPrivate), '✓': both(ownPart, inPrivate) },
    },
  ],
  [
    'log, amend, void 党小组会',
    {
      actions: ENTRY,
      duties: ['group-meeting'],
      cells: {
        'own group': (on, action) => ownBranch(on, action) && on.group === OWN_GROUP,
        'own branch': ownBranch,
        any: always,
      },
    },
  ],
  [
    'log, amend, void 党员大会 支委会 党课 组织生活会 民主生活会 民主评议 集体学习 换届, plan a meeting',
    { actions: ENTRY, duties: MEETINGS, cells: { 'own branch': ownBranch, any: always } },
  ],
  [
    'log, amend, void 党员大会 支委会 党课 组织生活会 民主生活会 民主评议 集体学习 换届, plan a meeting',
    {
      actions: ['plan'],
      duties: [...MEETINGS, 'group-meeting', 'theme-day'],
      cells: { 'own branch': ownBranch, any: always },
    },
  ],
  [
    'log 联系点/下基层, 调研报告',
    { actions: ['log'], duties: ['site-visit', 'research-report'], cells: { own: ownPart } },
  ],
  [
    '台账, 还差啥 of the branch',
    {
      actions: ['view'],
      duties: [],
      cells: {
        'own branch, without talks': ownBranch,
        'own branch, talks as counts': ownBranch,
        'any, talks as counts': always,
      },
    },
  ],
  [
    '台账, 还差啥 of the branch',
    {
      actions: ['view-talk-count'],
      duties: [],
      cells: {
        'own branch, without talks': never,
        'own branch, talks as counts': both(ownBranch, inPrivate),
        'any, talks as counts': inPrivate,
      },
    },
  ],
  [
    'talk coverage with names',
    {
      actions: ['view-talk-coverage'],
      duties: [],
      cells: { 'own branch, private chat': both(ownBranch, inPrivate) },
    },
  ],
  [
    "one's own talks with dates",
    { actions: ['view-own-talks'], duties: [], cells: { '✓ private chat': inPrivate, '✓': inPrivate } },
  ],
  ['export', { actions: ['export'], duties: [], cells: { 'own branch': ownBranch, any: always } }],
  [
    'roster, binding, campaigns, documents, settings',
    {
      actions: ['bind'],
      duties: [],
      cells: { "own branch's binding and duty settings": ownBranch, '✓': always },
    },
  ],
  [
    'roster, binding, campaigns, documents, settings',
    {
      actions: ['administer'],
      duties: [],
      cells: { "own branch's binding and duty settings": never, '✓': always },
    },
  ],
];

/** The columns, by role. Nobody holds two in this test; 管理员 belongs to no branch. */
const COLUMNS: readonly (readonly (Role | 'stranger')[])[] = [
  ['党员', '预备党员'],
  ['党小组长'],
  ['书记', '副书记', '组织委员', '宣传委员', '纪检委员', '委员'],
  ['管理员'],
  ['stranger'],
];

const lines = TABLE.trim()
  .split('\n')
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const [, , ...body] = lines;

/** What the cell says for this role: `same` is the cell before it, `书记: …` is said to the 书记 only. */
function cellOf(cells: readonly string[], column: number, role: string): string {
  const cell = cells[column + 1] ?? '';
  if (cell === 'same') return cellOf(cells, column - 1, role);
  const [, roles, words] = /^([\u4e00-\u9fff, ]+): (.*)$/.exec(cell) ?? [];
  if (roles === undefined) return cell;
  return roles.split(', ').includes(role) ? (words ?? '') : '–';
}

function speaker(role: Role | 'stranger') {
  const branch = role === '管理员' ? '' : OWN_BRANCH;
  const group = role === '管理员' ? null : OWN_GROUP;
  const member = {
    openId: ME,
    name: '我',
    branch,
    roles: role === 'stranger' ? [] : [role],
    group,
    rank: null,
  };
  return { openId: ME, member: role === 'stranger' ? null : member, administrator: role === '管理员' };
}

const duties = loadDuties('data/obligations');
const dutyOf = (id: string) => duties.find((duty) => duty.id === id) ?? null;

const cases = body.flatMap((cells) =>
  ROWS.filter(([name]) => name === cells[0]).flatMap(([name, row]) =>
    COLUMNS.flatMap((roles, column) =>
      roles.flatMap((role) =>
        row.actions.flatMap((action) =>
          (row.duties.length === 0 ? [null] : row.duties).map((duty) => ({
            name,
            row,
            role,
            action,
            duty,
            words: cellOf(cells, column, role),
          })),
        ),
      ),
    ),
  ),
);

describe('the table of rights', () => {
  it('is covered row by row', () => {
    expect(body.map((cells) => cells[0])).toEqual([...new Set(ROWS.map(([name]) => name))]);
    expect(body.every((cells) => cells.length === COLUMNS.length + 1)).toBe(true);
  });

  it('is about every duty that a meeting, a talk or a visit is logged as', () => {
    const named = new Set(ROWS.flatMap(([, row]) => row.duties));
    const rest = duties
      .filter(isEntered)
      .map(({ id }) => id)
      .filter((id) => !named.has(id));
    expect(rest).toEqual([
      'campaign-plan',
      'campaign-self-review',
      'campaign-stage',
      'stage-discussion',
      'quarterly-review',
    ]);
  });

  it.each(cases)('$role, $action $duty: $words', ({ row, role, action, duty, words }) => {
    const holds = words === '–' ? never : row.cells[words];
    if (holds === undefined) throw new Error(`no meaning for the cell “${words}”`);
    const who = speaker(role);
    const wrong = SITUATIONS.filter((on) => {
      const { branch, group, createdBy, parties, chat } = on;
      const about = duty === null ? null : dutyOf(duty);
      const subject: Subject = { branch, group, duty: about, createdBy, parties };
      return may(who, action, subject, chat) !== holds(on, action);
    });
    expect(wrong).toEqual([]);
  });
});
