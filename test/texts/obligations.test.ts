import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SetupError } from '../../src/core/errors.ts';
import { announcement, questionAfter } from '../../src/obligations/announcing.ts';
import { basisWords } from '../../src/obligations/basis-quote.ts';
import { wrongDates } from '../../src/obligations/campaigns/dates.ts';
import { loadCampaigns } from '../../src/obligations/campaigns/load.ts';
import { due } from '../../src/obligations/due.ts';
import { loadDuties } from '../../src/obligations/load.ts';
import { howOften, loadOwnNumbers } from '../../src/obligations/own-numbers.ts';
import { speak, textsIn } from '../../src/texts/texts.ts';
import { at, MEMBERS, organisation, record, ZONE } from '../obligations/branches.ts';
import { CAMPAIGNS } from '../obligations/campaigns/runs.ts';
import { DOCUMENT } from '../reminders/house.ts';
import { chineseIn, sentencesIn } from './english.ts';

const DUTIES = loadDuties('data/obligations');
const NAMES = [
  ...DUTIES.map(({ name }) => name),
  ...MEMBERS.map(({ branch }) => branch).filter((branch) => branch !== ''),
];

function remindersAt(moment: string): readonly string[] {
  const facts = { records: [], claimed: new Set<string>(), snoozes: [], disabledChats: new Set<string>() };
  const found = due({
    ...facts,
    duties: DUTIES,
    directory: organisation(),
    zone: ZONE,
    digests: true,
    now: at(moment),
  });
  return [...new Set(found.map(({ text }) => text))];
}

function problemsOf(load: () => unknown): readonly string[] {
  try {
    load();
    return [];
  } catch (error) {
    if (error instanceof SetupError) return error.problems;
    throw error;
  }
}

beforeAll(() => speak('en'));
afterAll(() => speak('zh'));

describe('what is said of duties in English', () => {
  it('holds no Chinese in any sentence of its own', () => {
    expect(chineseIn(sentencesIn(textsIn('en').obligations))).toEqual([]);
  });

  it('tells what is open, and until when', () => {
    const said = ['2026-03-26 15:00', '2026-12-24 15:00', '2026-04-02 11:29'].flatMap(remindersAt);
    expect(said).toContain(
      '支部党员大会 for Q1 2026: 第一党支部 has no record yet. Please arrange it before Tue 31 Mar.',
    );
    expect(said).toContain(
      'Mar 2026, all branches: how many have a record of each duty, and which have none yet.',
    );
    expect(chineseIn(said, [...NAMES, '书记', '一组', '二组'])).toEqual([]);
  });

  it('tells a plan, and asks what became of it', () => {
    const [duty] = DUTIES.filter(({ id }) => id === 'member-assembly');
    if (duty === undefined) throw new Error('no such duty');
    const plan = record(duty.id, '2026-03-25', { start: '09:30', place: 'Room 3', agenda: ['a', 'b'] });
    expect([announcement(plan, duty), questionAfter(plan, duty)]).toEqual([
      '第一党支部: 支部党员大会 is set for Wed 25 Mar 09:30 at Room 3. Agenda: a; b.',
      '第一党支部: 支部党员大会 was set for Wed 25 Mar 09:30 and is not recorded yet. Was it held?',
    ]);
    expect(basisWords(duty.basis[0], [DOCUMENT])).toMatch(/^“.+” — 《.+》三、（六）$/);
    expect(howOften({ obligation: 'o', years: 3, count: 1, quarter: null, source: 's' })).toBe(
      'once every 3 years',
    );
  });

  it('says what is wrong with the dates of a campaign', () => {
    const template = CAMPAIGNS.find(({ stages }) => stages.length > 1);
    const [one, two] = template?.stages ?? [];
    if (template === undefined || one === undefined || two === undefined) throw new Error('no stages');
    const stage = (id: string, start: string, end: string) => ({ stage: id, start, end });
    const said = [
      [],
      [stage(one.id, 'soon', '2027-05-01')],
      [stage(one.id, '2027-05-02', '2027-05-01')],
      [stage(one.id, '2027-05-02', '2027-06-01'), stage(two.id, '2027-05-01', '2027-06-02')],
      [stage(one.id, '2027-05-02', '2027-06-01'), stage(two.id, '2027-05-03', '2027-05-20')],
      [stage(one.id, '2027-05-02', '2027-06-01'), stage(two.id, '2027-05-02', '2027-06-01')],
      [stage(one.id, '2027-05-02', '2037-06-01')],
    ].map((dates) => wrongDates(template, dates) ?? '');
    expect(said).not.toContain('');
    expect(chineseIn(said)).toEqual([]);
  });
});

describe('what is wrong with a data file', () => {
  it('is said in English', () => {
    const dir = mkdtempSync(join(tmpdir(), 'zhibu-texts-'));
    try {
      cpSync('data/obligations/theme-day.yaml', join(dir, 'other-day.yaml'));
      writeFileSync(join(dir, 'broken.yaml'), 'id: [');
      writeFileSync(
        join(dir, 'odd.yaml'),
        'id: Odd\norder: -1\nwhat: 1\ncadence: { every: season, start: 13-01 }',
      );
      writeFileSync(join(dir, 'own.yaml'), 'numbers: [{ obligation: a, years: 11, count: x }]');
      const said = [
        ...problemsOf(() => loadDuties(dir)),
        ...problemsOf(() => loadCampaigns(dir, DUTIES)),
        ...problemsOf(() => loadDuties(join(dir, 'nowhere'))),
        ...problemsOf(() => loadOwnNumbers(join(dir, 'own.yaml'))),
        ...problemsOf(() => loadOwnNumbers(join(dir, 'none.yaml'))),
      ];
      expect(said.length).toBeGreaterThan(12);
      expect(said).toContain(`${dir}/odd.yaml: “what” is not known; please check the spelling`);
      expect(chineseIn(said)).toEqual([]);
    } finally {
      rmSync(dir, { recursive: true });
    }
  });
});
