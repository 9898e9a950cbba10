import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isEntered } from '../../src/obligations/entered.ts';
import { loadDuties } from '../../src/obligations/load.ts';
import { hasNumber } from '../../src/obligations/periods.ts';
import { fold } from '../../src/text/fold.ts';

const duties = loadDuties('data/obligations');

const IDS = [
  'member-assembly',
  'committee-meeting',
  'group-meeting',
  'party-lecture',
  'theme-day',
  'heart-talk',
  'org-life-meeting',
  'democratic-life-meeting',
  'member-appraisal',
  'collective-study',
  'site-visit',
  'grassroots-days',
  'grassroots-season',
  'research-report',
  'branch-election',
  'campaign-plan',
  'campaign-self-review',
  'campaign-stage',
  'stage-discussion',
  'quarterly-review',
];

describe('the duties of data/obligations', () => {
  test('are exactly those that outside programs know, in the order of a record book', () => {
    expect(duties.map((duty) => duty.id)).toEqual(IDS);
  });

  test.each(duties.map((duty) => [duty.id, duty] as const))(
    '%s quotes its documents word for word',
    (_, duty) => {
      for (const { document, clause, quote } of duty.basis) {
        const path = `data/documents/${document}.md`;
        expect(existsSync(path), path).toBe(true);
        expect(bare(clauseText(path, clause)), `${document} ${clause}`).toContain(bare(quote));
      }
    },
  );

  test.each([
    ['member-assembly', 'quarter', 1, 'hard'],
    ['committee-meeting', 'month', 1, 'soft'],
    ['group-meeting', 'month', 1, 'soft'],
    ['party-lecture', 'year', 1, 'hard'],
    ['theme-day', 'month', 1, 'soft'],
  ])('%s falls due every %s, %d time, %s', (id, every, count, strength) => {
    expect(duty(id).cadence).toEqual({ every, count, strength });
  });

  test.each([
    'heart-talk',
    'org-life-meeting',
    'democratic-life-meeting',
    'member-appraisal',
    'collective-study',
  ])('%s has no number in the documents, so it has no cadence and no reminder', (id) => {
    expect(duty(id).cadence).toBeNull();
    expect(duty(id).reminders).toEqual([]);
  });

  test.each(['branch-election', 'campaign-plan', 'campaign-self-review'])(
    '%s has no number either, and is reminded of by the date that the organisation sets',
    (id) => {
      expect(hasNumber(duty(id))).toBe(false);
      expect(duty(id).cadence).toMatchObject({ every: 'date', count: 1, strength: 'hard' });
      expect(duty(id).reminders.length).toBeGreaterThan(0);
    },
  );

  test.each([
    ['site-visit', { 市厅级: 3, 县处级: 4 }],
    ['grassroots-days', { 市厅级: 60, 县处级: 60 }],
    ['research-report', { 市厅级: 1, 县处级: 1 }],
  ])('%s goes by rank and by nothing else', (id, byRank) => {
    expect(duty(id).cadence).toMatchObject({ every: 'year', count: 0, byRank });
  });

  test('counts days at the grassroots from visits, by the number and the words that visits have, too', () => {
    const { days } = duty('site-visit');
    const { cadence, counts, basis } = duty('grassroots-days');
    expect(counts).toEqual({ kind: 'site-visit', measure: 'days' });
    expect(days).toEqual({
      byRank: cadence?.byRank,
      strength: cadence?.strength,
      quote: basis[0]?.quote,
    });
  });

  test('has the season of 走基层 from November to March, and counts it from visits', () => {
    expect(duty('grassroots-season')).toMatchObject({
      cadence: { every: 'season', start: '11-01', end: '03-31', count: 1, strength: 'soft' },
      counts: { kind: 'site-visit' },
    });
  });

  test('has nothing entered under a duty that only counts: what it is called means what it counts', () => {
    const counting = duties.filter((one) => !isEntered(one));
    expect(counting.map(({ id }) => id)).toEqual(['grassroots-days', 'grassroots-season']);
    for (const one of counting) {
      expect(one.aliases).toEqual([]);
      expect(duty(one.counts?.kind ?? '').aliases).toContain(one.name);
    }
  });

  test('is gentle where the documents are: at most twice, and neither to the 书记 nor to an administrator', () => {
    const soft = duties.filter((one) => one.cadence?.strength === 'soft');
    expect(soft.map(({ id }) => id)).toEqual([
      'committee-meeting',
      'group-meeting',
      'theme-day',
      'grassroots-season',
    ]);
    for (const { reminders } of soft) {
      expect(reminders.length).toBeLessThanOrEqual(2);
      for (const { to } of reminders) {
        expect(to).not.toContain('书记');
        expect(to).not.toContain('管理员');
      }
    }
  });

  test('reminds of every number that the documents give, and of every date that is set', () => {
    const silent = duties.filter(({ cadence, reminders }) => cadence !== null && reminders.length === 0);
    expect(silent).toEqual([]);
  });

  test('tells an administrator only at the very end of what a branch must do', () => {
    for (const { id, reminders, cadence, unit } of duties) {
      const told = reminders.filter(({ to }) => to.includes('管理员'));
      expect(told, id).toEqual(cadence?.strength === 'hard' && unit === 'branch' ? reminders.slice(-1) : []);
    }
  });

  test('keeps talks to private chats and never keeps their content', () => {
    const { place, fields } = duty('heart-talk');
    expect(place).toBe('private');
    expect([...fields.ask, ...fields.optional]).not.toContain('content');
  });

  test.each([
    ['党员大会', 'member-assembly'],
    ['支部大會', 'member-assembly'],
    ['支委会', 'committee-meeting'],
    ['支部委员会会议', 'committee-meeting'],
    ['小组会', 'group-meeting'],
    ['讲党课', 'party-lecture'],
    ['主体党日', 'theme-day'],
    ['主題黨日活動', 'theme-day'],
    ['谈心', 'heart-talk'],
    ['民主评议', 'member-appraisal'],
    ['下基层', 'site-visit'],
    ['走基层', 'site-visit'],
    ['走基层活动', 'site-visit'],
    ['蹲点', 'site-visit'],
    ['换届选举', 'branch-election'],
    ['自查报告', 'campaign-self-review'],
  ])('people who say %s mean %s', (said, id) => {
    const known = duties.filter((one) => one.aliases.some((alias) => fold(alias) === fold(said)));
    expect(known.map((one) => one.id)).toEqual([id]);
  });
});

function duty(id: string) {
  const found = duties.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no duty ${id}`);
  return found;
}

function clauseText(path: string, clause: string): string {
  const sections = readFileSync(path, 'utf8').split(/^## /m);
  return sections.find((section) => section.startsWith(`${clause}\n`)) ?? '';
}

function bare(text: string): string {
  return text.replace(/\s/g, '');
}
