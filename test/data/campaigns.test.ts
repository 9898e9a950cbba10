import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { wrongDates } from '../../src/obligations/campaigns/dates.ts';
import { loadCampaigns } from '../../src/obligations/campaigns/load.ts';
import { proposedDates, runName } from '../../src/obligations/campaigns/proposal.ts';
import type { CampaignTemplate } from '../../src/obligations/campaigns/template.ts';
import { loadDuties } from '../../src/obligations/load.ts';

const duties = loadDuties('data/obligations');
const campaigns = loadCampaigns('data/campaigns', duties);

describe('the campaigns of data/campaigns', () => {
  test('are those that the documents describe, the one of the provincial and the one of the city level apart', () => {
    expect(campaigns.map(({ id }) => id)).toEqual([
      'five-stages',
      'four-steps',
      'yearly-cycle-provincial',
      'yearly-cycle-municipal',
    ]);
  });

  test.each(campaigns.map((one) => [one.id, one] as const))(
    '%s quotes its document word for word',
    (_, campaign) => {
      for (const { document, clause, quote } of quotesOf(campaign))
        expect(bare(clauseText(document, clause)), `${document} ${clause}`).toContain(bare(quote));
    },
  );

  test.each(campaigns.map((one) => [one.id, one] as const))(
    '%s calls its stages as the document does',
    (_, campaign) => {
      const { document, clause } = campaign.basis;
      for (const { name } of campaign.stages) expect(clauseText(document, clause)).toContain(name);
    },
  );

  test('never mixes up to whom the self-review goes', () => {
    const bodyOf = (id: string) => {
      const tasks = template(id).tasks.filter((task) => task.obligation === 'campaign-self-review');
      return tasks.map(({ basis }) => /报送(.*机关工委)/.exec(basis.quote)?.[1]);
    };
    expect(bodyOf('yearly-cycle-provincial')).toEqual(['省直机关工委']);
    expect(bodyOf('yearly-cycle-municipal')).toEqual(['市直机关工委']);
    for (const [id, document] of [
      ['yearly-cycle-provincial', 'sihao-yiqiang'],
      ['yearly-cycle-municipal', 'sihao-banzi'],
    ] as const)
      expect(new Set(quotesOf(template(id)).map((basis) => basis.document))).toEqual(new Set([document]));
  });

  test('leave to the organisation what its leaders or the superior body do', () => {
    const own = campaigns.flatMap(({ id, stages, tasks }) => [
      ...stages.flatMap((stage) =>
        stage.tasks.filter(({ unit }) => unit === 'organisation').map(() => `${id}: ${stage.id}`),
      ),
      ...tasks
        .filter(({ unit }) => unit === 'organisation')
        .map(({ topic, obligation }) => `${id}: ${topic ?? obligation}`),
    ]);
    expect(own).toEqual([
      'five-stages: review',
      'five-stages: quarterly-review',
      'four-steps: inspect',
      'four-steps: commend',
      'yearly-cycle-provincial: 检查考核',
      'yearly-cycle-provincial: 集中评比',
      'yearly-cycle-municipal: 检查考核',
      'yearly-cycle-municipal: 集中评比',
    ]);
  });

  test('demand nothing harder than the documents do, and so never trouble the 书记', () => {
    const tasks = campaigns.flatMap((one) => [...one.stages.flatMap((stage) => stage.tasks), ...one.tasks]);
    expect(new Set(tasks.map(({ strength }) => strength))).toEqual(new Set(['soft']));
    expect(tasks.flatMap(({ basis }) => basis.quote).filter((quote) => /至少|不少于/.test(quote))).toEqual(
      [],
    );
    expect(tasks.flatMap(({ reminders }) => reminders.flatMap(({ to }) => to))).not.toContain('书记');
  });

  test('propose the months of the document in a year that is given, over new year and in a leap year', () => {
    expect(proposedDates(template('five-stages'), { year: 2027 })).toEqual([
      { stage: 'mobilise', start: '2027-04-21', end: '2027-04-30' },
      { stage: 'pledge', start: '2027-05-01', end: '2027-05-20' },
      { stage: 'rectify', start: '2027-05-21', end: '2027-12-31' },
      { stage: 'review', start: '2027-11-01', end: '2027-12-31' },
      { stage: 'conclude', start: '2028-01-01', end: '2028-02-29' },
    ]);
    expect(proposedDates(template('five-stages'), { year: 2028 }).at(-1)?.end).toBe('2029-02-28');
  });

  test('propose days of their own only where the document has none, and say so', () => {
    expect(campaigns.map(({ id, dates }) => [id, dates])).toEqual([
      ['five-stages', 'document'],
      ['four-steps', 'own'],
      ['yearly-cycle-provincial', 'own'],
      ['yearly-cycle-municipal', 'own'],
    ]);
  });

  test('move as a whole where a first day is given', () => {
    expect(proposedDates(template('five-stages'), { first: '2027-06-01' }).slice(0, 2)).toEqual([
      { stage: 'mobilise', start: '2027-06-01', end: '2027-06-10' },
      { stage: 'pledge', start: '2027-06-11', end: '2027-06-30' },
    ]);
  });

  test.each(campaigns.map((one) => [one.id, one] as const))(
    '%s can be started as it is proposed, in any year',
    (_, campaign) => {
      for (const year of [2026, 2027, 2028, 2029]) {
        const dates = proposedDates(campaign, { year });
        expect(wrongDates(campaign, dates)).toBeNull();
        expect(runName(campaign, dates)).toContain(`${year}年`);
      }
    },
  );

  test('keep 2017 as history: no file names a year', () => {
    for (const { id } of campaigns) {
      const lines = readFileSync(`data/campaigns/${id}.yaml`, 'utf8').split('\n');
      const said = lines.filter((line) => !/^\s*#|quote:/.test(line)).join('\n');
      expect(said).not.toMatch(/20\d\d/);
    }
  });
});

function template(id: string): CampaignTemplate {
  const found = campaigns.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no campaign ${id}`);
  return found;
}

function quotesOf({ basis, stages, tasks }: CampaignTemplate) {
  return [basis, ...[...stages.flatMap((stage) => stage.tasks), ...tasks].map((task) => task.basis)];
}

function clauseText(document: string, clause: string): string {
  const sections = readFileSync(`data/documents/${document}.md`, 'utf8').split(/^## /m);
  return sections.find((section) => section.startsWith(`${clause}\n`)) ?? '';
}

function bare(text: string): string {
  return text.replace(/\s/g, '');
}
