import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadDuties } from '../../src/obligations/load.ts';
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
  'research-report',
  'branch-election',
  'campaign-plan',
  'campaign-self-review',
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
    'branch-election',
    'campaign-plan',
    'campaign-self-review',
  ])('%s has no number in the documents, so it has no cadence and no reminder', (id) => {
    expect(duty(id).cadence).toBeNull();
    expect(duty(id).reminders).toEqual([]);
  });

  test('counts visits by rank and by nothing else', () => {
    expect(duty('site-visit').cadence).toMatchObject({
      every: 'year',
      count: 0,
      byRank: { 市厅级: 3, 县处级: 4 },
    });
  });

  test('never sends a soft duty to the 书记', () => {
    const soft = duties.filter((one) => one.cadence?.strength === 'soft').flatMap((one) => one.reminders);
    expect(soft.flatMap((stage) => stage.to)).not.toContain('书记');
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
