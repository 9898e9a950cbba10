import { describe, expect, it } from 'vitest';
import type { Cadence, Duty } from '../../src/core/duty.ts';
import type { Member } from '../../src/core/roster.ts';
import { loadDuties } from '../../src/obligations/load.ts';
import { periodFor } from '../../src/obligations/periods.ts';
import type { Standing } from '../../src/obligations/standing.ts';
import { counterOf, openSentence } from '../../src/obligations/wording.ts';
import { MEMBERS } from './branches.ts';

const duties = loadDuties('data/obligations');
const [SECRETARY = null] = MEMBERS;

interface Case {
  readonly cadence?: Cadence;
  readonly counts?: Duty['counts'];
  readonly done?: number;
  readonly target?: number;
  readonly group?: string;
  readonly person?: Member | null;
  /** Set for a duty that goes by a date. */
  readonly date?: string;
}

function said(id: string, day: string, of: Case = {}): string {
  const known = duties.find((one) => one.id === id);
  if (known === undefined) throw new Error(`no duty ${id}`);
  const { cadence = known.cadence, counts, done = 0, target = 1, group = null, person = null } = of;
  const period =
    cadence && (periodFor(cadence, day, of.date ?? null) ?? periodFor(cadence, '2026-11-15', null));
  if (!cadence || !period) throw new Error(`no period of ${id}`);
  const standing: Standing = {
    duty: { ...known, cadence, ...(counts === undefined ? {} : { counts }) },
    branch: '第一党支部',
    group,
    person,
    period,
    target,
    done,
    missing: target - done,
    records: [],
    daysLeft: 0,
    strength: cadence.strength,
  };
  return openSentence(standing, day);
}

describe('what must be done', () => {
  it.each([
    [
      'member-assembly',
      '2026-03-19',
      {},
      '第一党支部一季度还没有支部党员大会的记录，请在3月31日（周二）前安排。',
    ],
    ['party-lecture', '2026-10-09', {}, '第一党支部2026年还没有书记党课的记录，请在12月31日（周四）前安排。'],
    [
      'site-visit',
      '2026-10-09',
      { person: SECRETARY, done: 1, target: 4 },
      '您2026年联系点/下基层已登记1次，还差3次，请在12月31日（周四）前安排。',
    ],
    [
      'grassroots-days',
      '2026-10-09',
      { person: SECRETARY, done: 35.5, target: 60 },
      '您2026年下基层调研已登记35.5天，还差24.5天，请在12月31日（周四）前安排。',
    ],
    [
      'grassroots-days',
      '2026-07-10',
      { person: SECRETARY, target: 60 },
      '您2026年下基层调研已登记0天，还差60天，请在12月31日（周四）前安排。',
    ],
    [
      'research-report',
      '2026-11-05',
      { person: SECRETARY, done: 1, target: 2 },
      '您2026年调研报告已登记1篇，还差1篇，请在12月31日（周四）前安排。',
    ],
    [
      'branch-election',
      '2027-03-01',
      { date: '2027-05-31' },
      '第一党支部还没有换届的记录，届满日是2027年5月31日（周一），请在这之前安排。',
    ],
    [
      'campaign-self-review',
      '2026-11-16',
      { date: '2026-11-30' },
      '第一党支部还没有创建活动自查报告的记录，截止日期是2026年11月30日（周一），请在这之前安排。',
    ],
    [
      'campaign-stage',
      '2027-04-25',
      {
        counts: { topic: '寻标对标、公开承诺' },
        cadence: { every: 'span', start: '2027-04-20', end: '2027-05-10', count: 1, strength: 'hard' },
      },
      '第一党支部2027年4月20日至5月10日还没有“寻标对标、公开承诺”的记录，请在5月10日（周一）前安排。',
    ],
  ] satisfies readonly (readonly [string, string, Case, string])[])('%s on %s', (id, day, of, sentence) => {
    expect(said(id, day, of)).toBe(sentence);
  });
});

describe('what is usual', () => {
  it.each([
    [
      'group-meeting',
      '2026-03-20',
      { group: '一组' },
      '第一党支部一组3月还没有党小组会的记录，方便时请安排；已经开展的，登记一下即可。',
    ],
    [
      'grassroots-season',
      '2027-03-18',
      {},
      '第一党支部2026年11月至2027年3月还没有走基层活动的记录，方便时请安排；已经开展的，登记一下即可。',
    ],
    [
      'theme-day',
      '2026-03-20',
      { done: 1, target: 2 },
      '第一党支部3月主题党日已登记1次，方便时请安排；已经开展的，登记一下即可。',
    ],
  ] satisfies readonly (readonly [string, string, Case, string])[])(
    '%s on %s is a hint, and nothing is called missing',
    (id, day, of, sentence) => {
      expect(said(id, day, of)).toBe(sentence);
      expect(sentence).not.toMatch(/还差|前安排|违/);
    },
  );
});

it('what has not begun is announced, with the year where that is another', () => {
  expect(said('grassroots-season', '2026-10-27')).toBe(
    '第一党支部走基层活动11月1日（周日）开始，到2027年3月31日（周三）为止，可以提前准备。',
  );
});

it('one of a duty is 次, 篇 or 天', () => {
  expect(counterOf({})).toBe('次');
  expect(counterOf({ counter: '篇' })).toBe('篇');
  expect(counterOf({ counts: { kind: 'site-visit', measure: 'days' } })).toBe('天');
});
